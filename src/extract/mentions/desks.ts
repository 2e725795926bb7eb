import { listOf } from '../gazetteer/word-set.ts';

/** Labels that agencies set before a headline of sport. */
const DESKS = new Set(
  listOf(
    'soccer|football|tennis|cricket|rugby|golf|boxing|cycling|athletics|basketball|baseball|hockey|skiing|swimming|badminton|volleyball|handball|gymnastics|rowing|sailing|judo|wrestling|squash|snooker|motorcycling|rallying|racing|nhl|nba|nfl|mlb|biathlon|bobsleigh|fencing|weightlifting|yachting|netball',
  ),
);
export const isDesk = (folded: string): boolean => DESKS.has(folded);
