import { oneOf } from '../../text/word-trait.ts';
import { isDesk } from './desks.ts';
import type { Reading } from '../reading.ts';

/** Words of matches and seasons that hardly anything else is told with. */
const isOfSport = oneOf(
  `match|matches|striker|strikers|midfielder|midfielders|goalkeeper|goalkeepers|defender|defenders|winger|coach|coached|scored|scorer|scorers|scoreless|goals|goalless|equalised|equalized|equaliser|equalizer|header|penalty|penalties|halftime|fulltime|half-time|kickoff|kick-off|offside|fixture|fixtures|unbeaten|relegation|relegated|promoted
  season|cup|tournament|championship|championships|semifinal|semifinals|semi-final|semi-finals|quarterfinal|quarterfinals|quarter-final|quarter-finals|playoff|playoffs|playoff|final|finals|qualifier|qualifiers|qualifying|teammate|teammates|squad|stadium|fans|referee|umpire|captain|title|champions|champion|seeded|seed|unseeded
  innings|wicket|wickets|overs|batsman|batsmen|bowler|bowled|lbw|inning|homer|homered|homers|pitcher|pitched|pitches|outfielder|shortstop|shutout|rbi|bullpen|touchdown|touchdowns|quarterback|yards|rebounds|rebounder|assists|free-throw|power-play|goaltender|puck|try|tries|lap|laps|rider|riders|peloton|placings|standings|halves|extra-time|knockout|rounds|medal|medals|scoreboard|scorecard|athlete|athletes|sprinter|marathon`,
);
/** So many words of sport make a report one of sport, and at least one in so many words must be one. */
const ENOUGH = 3;
const ONE_IN = 45;

/** Whether a source tells of matches: there a town's name is often its team's. A desk's label in front of a headline counts as enough. */
export function isSportReport({ sentences }: Reading): boolean {
  let words = 0;
  let found = 0;
  sentences.forEach(({ tokens }, i) => {
    const dash = i === 0 ? tokens.slice(0, 4).findIndex(({ text }) => /^[-:–—]$/.test(text)) : -1;
    if (dash > 0 && tokens.slice(0, dash).some(({ folded }) => isDesk(folded))) found += ENOUGH * 4;
    for (const token of tokens) {
      if (token.kind !== 'word') continue;
      words++;
      if (isOfSport(token)) found++;
    }
  });
  return found >= ENOUGH && found * ONE_IN >= words;
}
