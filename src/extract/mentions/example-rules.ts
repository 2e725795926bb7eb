import { isMaybePlace, isTown } from '../gazetteer/places.ts';
import { isFamilyName, isGivenName } from '../gazetteer/words.ts';
import { oneOf } from '../../text/word-trait.ts';
import { around, tokenAt, type Candidate } from './candidate.ts';
import { first, last, personLike, size, type TypeRule } from './type-rule.ts';

const areBodies = oneOf(
  'companies|firms|groups|banks|makers|brands|retailers|airlines|parties|clubs|distillers|brewers|producers|manufacturers|charities|agencies|exporters|importers|carmakers|automakers|chains|lenders|insurers|outlets|networks|platforms|startups|organisations|organizations|carriers|broadcasters|newspapers|papers|unions|contractors|developers|operators|suppliers|teams|sides|bands',
);
const arePlaces = oneOf(
  'towns|cities|villages|areas|places|districts|countries|suburbs|provinces|counties|states|islands|regions|neighbourhoods|neighborhoods|ports|settlements|hamlets|communities|resorts',
);
const arePeople = oneOf(
  'people|players|artists|singers|actors|actresses|figures|leaders|writers|poets|authors|stars|politicians|critics|musicians|painters|candidates|activists|lawyers|journalists|allies|aides|ministers|senators|generals',
);

/** Of what a name is said to be an example: "towns such as X", "firms like X", "players, including X". */
function isExampleOf(candidate: Candidate, isKind: (token: ReturnType<typeof tokenAt>) => boolean): boolean {
  const link = around(candidate, -1);
  if (link !== 'as' && link !== 'like' && link !== 'including') return false;
  if (link === 'as' && around(candidate, -2) !== 'such') return false;
  const at = link === 'as' ? -3 : -2;
  return isKind(tokenAt(candidate, around(candidate, at) === ',' ? at - 1 : at));
}

/** What kind of thing a name is said to be an example of. */
export const EXAMPLE_RULES: readonly TypeRule[] = [
  {
    name: 'example of bodies',
    type: 'ORG',
    certainty: 'guess',
    reason: 'what firms or parties are like is one',
    takes: 'distillers such as Brown-Forma',
    leaves: 'colours such as Brown-Forma',
    test: c => isExampleOf(c, areBodies) && !isMaybePlace(c.folded) && size(c) <= 4,
  },
  {
    name: 'example of places',
    type: 'LOC',
    certainty: 'guess',
    reason: 'what towns or countries are like is one',
    takes: 'towns like Mendro Falla',
    leaves: 'teams like Mendro Falla',
    test: c => isExampleOf(c, arePlaces) && size(c) <= 3,
  },
  {
    name: 'example of people',
    type: 'PER',
    certainty: 'guess',
    reason: 'what players or poets are like is one',
    takes: 'players, including Xelano, left',
    leaves: 'plants, including Xelano, left',
    test: c =>
      isExampleOf(c, arePeople) &&
      size(c) <= 3 &&
      personLike(c) &&
      ((!isMaybePlace(c.folded) && !isTown(c.folded)) || isGivenName(first(c)) || isFamilyName(last(c))),
  },
];
