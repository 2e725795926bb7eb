import { oneOf } from '../../text/word-trait.ts';
import { listOf } from '../gazetteer/word-set.ts';

/** Small words inside names of persons and places: "Ursula von der Leyen", "Osama bin Laden", "Rio de Janeiro". */
export const isParticle = oneOf(
  'van|von|der|den|de|del|della|di|da|das|do|dos|du|la|le|las|los|el|al|bin|ibn|bint|binti|ben|abu|ul|ur|af|av|ter|ten|zu|y|e|i|wa|op|auf|dela|delos|of-the|o',
);

/** Nouns whose possessive is part of a body's name: "People's Party", "Workers' Union". */
const INNER_POSSESSIVES = new Set(
  listOf(
    'people|peoples|children|women|men|workers|farmers|teachers|students|nurses|king|queen|prince|doctors|lawyers|lloyd|sotheby|christie|mcdonald|macy|moody|standard|veterans|citizens|miners|writers|peasants|women|players|owners|st|saint|bishop|master|lord|director|cox',
  ),
);
export const isInnerPossessive = (folded: string): boolean => INNER_POSSESSIVES.has(folded);
