import { FIRST_NAMES, LAST_NAMES, RARE_WORDS, WORDS } from './data.ts';
import { placeOfDemonym } from './demonyms.ts';
import { lazySet, listOf, unpack } from './word-set.ts';
import { WORLD_FAMILIES, WORLD_GIVEN } from './world-names.ts';

const COMMON = lazySet(() => unpack(WORDS));
const RARE = lazySet(() => unpack(RARE_WORDS));
const GIVEN = lazySet(() => new Set([...unpack(FIRST_NAMES), ...WORLD_GIVEN]));
const FAMILY = lazySet(() => new Set([...unpack(LAST_NAMES), ...WORLD_FAMILIES]));

/** A word of the language that is written small: no name by itself. */
export const isCommonWord = (folded: string): boolean =>
  COMMON.has(folded) || (folded.length > 3 && folded.endsWith('s') && COMMON.has(folded.slice(0, -1)));
/** Words of the news that the lists of words lack; folded. */
const NEWS_WORDS = new Set(
  listOf(
    'shr|shrs|revs|mths|dlrs|mln|bln|prev|scoreboard|scoreboards|pct|gb|gp|gf|pts|avg|fulltime|newsroom|newsrooms|homered|bourse|bourses|arbitrage|eurobond|eurobonds|midfielder|midfielders|batsmen|semis|prelims|attendance|placings|standings|ceasefire|peacekeeper|peacekeepers|lockdown|hotspot|online|netizen|netizens|crypto|jihadi|jihadis|jihadist|jihadists|fentanyl|airstrike|airstrikes|livestream|podcast|startup|startups|smartphone|smartphones|barangay|sharia|fatwa|imams|petrochemicals|biodiesel|euros|rupees|pesos|naira|cedis|shillings|ringgit|baht|renminbi',
  ),
);
/** A word that is too rare to be expected, and nobody’s name. */
export const isRareWord = (folded: string): boolean =>
  (NEWS_WORDS.has(folded) ||
    RARE.has(folded) ||
    (folded.length > 4 && folded.endsWith('s') && RARE.has(folded.slice(0, -1)))) &&
  placeOfDemonym(folded) === undefined;
/** A common word, a rare one, or a form of one that the lists lack: "Redesignated", "Inactivated". */
export function isOrdinaryWord(folded: string): boolean {
  if (isCommonWord(folded) || isRareWord(folded)) return true;
  if (folded.includes('-')) return /^[a-z]+-[a-z]+(?:ed|ing|old|year|born|time|day)$/.test(folded);
  if (folded.length < 6 || isFamilyName(folded) || isGivenName(folded)) return false;
  return (
    /^(?:re|un|de|in|dis|non|mis|over|under|out)(?=[a-z]{4,}(?:ed|ing|ly)$)/.test(folded) &&
    isCommonWord(folded.replace(/^(?:re|un|de|in|dis|non|mis|over|under|out)/, ''))
  );
}
export const isGivenName = (folded: string): boolean => GIVEN.has(folded);
/** Families called by ordinary words, which lists of family names tend to lack. */
const WORDY_FAMILIES = new Set(
  listOf(`hill|hills|park|lane|marsh|banks|lake|field|fields|wood|woods|castle|forest|bridge|bridges|rivers|ford|grove|wells|temple|gates|heath|bush|rice|straw|brown|green|black|white|gray|grey|young|short|long|strong|swift|sharp|savage|wise|rich|king|knight|bishop|pope|abbot|page|marshal|sergeant|cook|baker|butler|carter|cooper|fisher|fletcher|gardener|gardner
  mason|miller|parker|porter|potter|potts|shepherd|singer|skinner|smith|spencer|taylor|turner|tyler|walker|weaver|webb|wright|barber|archer|hunter|fox|wolf|lamb|bull|drake|swan|crane|finch|peacock|partridge|nightingale|hawk|bird|fish|pike|salmon|rose|flower|flowers|berry|reed|bloom|moss|snow|frost|winter|winters|summers|may|day|knight|price|penny|cash|gold|silver|steel|stone|stones|brooks|beach|shore|church|chapel
  cross|bell|bowl|cage|chambers|hall|house|keys|locke|love|joy|hope|moody|gore|good|best|noble|power|powers|sweet|stern|hardy|blunt|bright|press|jobs|major|law|laws|ball|boot|bond|brand|burns|butcher|chance|chase|crow|dean|duke|earl|fry|foot|franks|grant|head|hood|hope|hunt|knox|lord|mills|nash|paine|peck|pound|rice|rush|sands|sparks|speaker|steed|storm|straight|sykes|thorne|waters|ward|webster|woodward|pence|pope|bass|bolt|bean|beard|birch|blood|bone|boyle|cane|church|coal|coffin|comfort|cotton|court|crane|cruise|cruz|curry|dawn|derry|diamond|dyke|english|farmer|fields|flood|freeman|frank|friend|giles|glass|goldsmith|gallant|goodman|hale|hardy|haste|hawke|hay|heard|herd|hick|hicks|hook|horn|kettle|kidd|lamb|leader|little|major|manly|meek|merry|milk|monk|mudd|nail|newman|nixon|oakes|paddock|pack|palmer|peel|piper|plank|poole|pratt|quick|raven|reader|roach|rooney|root|rowe|salt|self|sheen|spears|speed|spring|squire|stark|starling|stock|stoner|tanner|teller|tree|trick|trump|tucker|vance|vine|waite|wall|waller|warden|weiner|west|wild|wilder|wilde|witt|worth`),
);
export const isFamilyName = (folded: string): boolean => FAMILY.has(folded) || WORDY_FAMILIES.has(folded);
export const isWordyFamilyName = (folded: string): boolean => WORDY_FAMILIES.has(folded);

/** Given names that are words as well, and names first. */
const WORDY_GIVEN = new Set(
  listOf(`ram|rand|blessing|innocent|precious|gift|comfort|lucky|wisdom|peter|mark|jack|bill|frank|grace|rose|rob|drew|robin|john|nick|pat|sue|bob|jim|ray|dean|guy|gene|glen|hope|faith|joy|dawn|june|amber|ruby|pearl|violet|ivy|lily|daisy|iris|heather|holly|jasmine|olive|victor|carol|christian|clay|cliff|dale|dick|don|eve|herb|jean|jenny|josh|lance|miles|max|norm|penny|randy|reed|rich|rod|rusty|sandy|ted|terry|tom|tony|vic|wade|warren|angel|basil|bud
  buddy|charity|chase|chuck|crystal|ginger|hunter|kitty|marina|mercy|patience|polly|prudence|roger|harry|barry|larry|gary|jerry|kelly|stella|victoria|alexander|pascal|jersey|bertha|oscar|romeo|magdalene|madeleine|mike|will|art|josh|brad|chip|colt|skip|cole`),
);
export const isWordyGivenName = (folded: string): boolean => WORDY_GIVEN.has(folded);

/** Words without a meaning of their own: a sentence may begin with them, no name does. */
const FUNCTION_WORDS = new Set(
  listOf(`the|a|an|this|that|these|those|it|its|he|his|him|she|her|hers|they|their|them|we|our|us|you|your|i|my|me|who|whom|whose|which|what|when|where|why|how|if|and|or|but|nor|so|yet|for|of|in|on|at|by|to|from|with|without|within|into
  onto|over|under|after|before|during|until|till|since|between|among|amid|amidst|against|about|above|below|behind|beside|besides|beyond|near|off|out|up|down|through|throughout|toward|towards|upon|via|per|than|as|like|unlike|despite|except
  is|are|was|were|be|been|being|am|has|have|had|having|do|does|did|doing|will|would|shall|should|can|could|may|might|must|not|no|yes|all|any|both|each|every|either|neither|some|many|much|more|most|few|fewer|less|least|several|other|others
  another|such|same|own|only|just|even|also|too|very|then|there|here|now|once|again|ever|never|always|often|still|already|however|moreover|meanwhile|nevertheless|therefore|thus|hence|instead|indeed|although|though|because|unless|whether|while
  whereas|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|last|next|earlier|later|recently|today|yesterday|tomorrow|tonight|according|including|following|perhaps|maybe|well|let|ask|asked|said|says
  fax|tel|telephone|e-mail|email|calling|expressing|emphasizing|speaking|asked|addressing|referring|citing|noting|adding|commenting|responding|regarding|concerning|anyone|everyone|someone|nobody|nothing|something|everything|thank|thanks|hello|dear|nearly|almost|around|roughly|approximately`),
);
/** "We've", "Don't", "I'm": a contraction is as small a word as what it begins with. */
const CONTRACTED =
  /^(?:([a-z]+)'(?:ve|re|ll|d|m|s)|(?:do|does|did|is|are|was|were|has|have|had|wo|would|ca|could|should)n't)$/;
function isContraction(folded: string): boolean {
  if (folded.length > 9 || !folded.includes("'")) return false;
  const match = CONTRACTED.exec(folded);
  return match !== null && (match[1] === undefined || FUNCTION_WORDS.has(match[1]));
}

export const isFunctionWord = (folded: string): boolean => FUNCTION_WORDS.has(folded) || isContraction(folded);

/** Acronyms for things, degrees, currencies and measures. */
const TECHNICAL = new Set(
  listOf(`cd|cds|ep|lp|dvd|dvds|vhs|tv|tvs|pc|pcs|suv|suvs|atm|atms|usd|gbp|eur|aud|cad|nzd|hkd|jpy|cny|inr|pkr|zar|gdp|gnp|vat|cpi|ipo|hiv|aids|dna|rna|ko|tko|mvp|dj|djs|mc|mp3|pdf|html|sms|url|www|id|ids|iq|iv|ii|iii|vi|vii|viii|ix|ba|bsc|msc|mba|phd|ph.d|ph.d.|md|llb|ngo|ngos|wmd|ied|ieds|gps|led|lcd|cctv
  faq|diy|rsvp|asap|aka|a.k.a|a.k.a.|fyi|llc|plc|ltd|inc|vip|vips|bmx|era|rbi|hq|pow|pows|uav|uavs|ufo|ufos|lng|lpg|icbm|icbms|pps|ps|p.s.|r&d|q&a|pr|hr|ai|it|ot|mou|mous|covid|sos|xi|xii`),
);
export const isTechnicalAcronym = (folded: string): boolean => TECHNICAL.has(folded);

/** Weekdays, months, feasts and the like: capitalised, and no names. */
const CALENDAR = new Set(
  listOf(`monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|mon|tue|tues|wed|thu|thurs|fri|sat|january|february|march|april|may|june|july|august|september|october|november|december
  jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|christmas|easter|ramadan|eid|lent|passover|hanukkah|thanksgiving|halloween|new year|gmt|utc|est|edt|pst|pdt|cet|bst|am|pm|a.m|p.m|a.m.|p.m.|ad|bc|bce|ce`),
);
export const isCalendarWord = (folded: string): boolean => CALENDAR.has(folded);
