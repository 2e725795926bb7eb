import { wordTrait } from '../../text/word-trait.ts';
import { CAPITALS, CITIES, COUNTRIES, TOWNS } from './data.ts';
import { lazySet, listOf, unpack } from './word-set.ts';

/** Countries under other names than their ISO ones, and countries that are no more. */
const MORE_COUNTRIES = listOf(`
  turkey|türkiye|turkiye|kampuchea|byelorussia|congo-brazzaville|congo-kinshasa|northern cyprus|guinea bissau|russian federation|st lucia|st. lucia|st. kitts and nevis|saint vincent|western samoa|trinidad|antigua|holy see|viet nam|north yemen|south yemen|reunion|falklands|curacao|abkhazia|south ossetia|transnistria|nagorno-karabakh|nagorno karabakh
  britain|great britain|united kingdom|england|scotland|wales|northern ireland|united states|united states of america|america|russia|soviet union|ussr|yugoslavia|czechoslovakia
  east germany|west germany|zaire|burma|ceylon|persia|siam|rhodesia|ottoman empire|prussia|austria-hungary|abyssinia|formosa|upper volta|dahomey|gold coast|palestine|kosovo|taiwan
  ivory coast|côte d'ivoire|cote d'ivoire|cape verde|czech republic|czechia|macedonia|north macedonia|swaziland|eswatini|east timor|timor-leste|brunei|syria|laos|vietnam|iran|south korea|north korea
  bolivia|venezuela|tanzania|moldova|republic of ireland|holland|the gambia|gambia|bahamas|congo|dr congo|democratic republic of congo|republic of congo|south sudan|somaliland|puerto rico|hong kong|macau
  tibet|kashmir|crimea|chechnya|catalonia|kurdistan|greenland|new caledonia|bougainville|west papua|micronesia|vatican|vatican city|trinidad and tobago|papua new guinea|bosnia|bosnia and herzegovina|bosnia-herzegovina`);

/** States, provinces and regions large enough to stand in the news without an explanation. */
const REGIONS = listOf(`
  alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi
  missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah
  vermont|virginia|west virginia|wisconsin|wyoming|district of columbia|ontario|quebec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new brunswick|newfoundland|labrador|yukon|nunavut
  new south wales|queensland|tasmania|western australia|northern territory|bavaria|saxony|hesse|brandenburg|thuringia|westphalia|normandy|brittany|burgundy|provence|alsace|lorraine|corsica|sicily|sardinia
  tuscany|lombardy|piedmont|andalusia|galicia|basque country|flanders|wallonia|silesia|transylvania|siberia|dagestan|ingushetia|tatarstan|donbas|punjab|sindh|balochistan|baluchistan|khyber pakhtunkhwa
  gujarat|rajasthan|kerala|tamil nadu|karnataka|maharashtra|bihar|uttar pradesh|madhya pradesh|andhra pradesh|west bengal|assam|odisha|orissa|jharkhand|haryana|telangana|manipur|nagaland|sumatra|java|borneo
  sulawesi|bali|aceh|mindanao|luzon|xinjiang|sichuan|guangdong|yunnan|hainan|inner mongolia|hokkaido|okinawa|kyushu|katanga|kivu|north kivu|south kivu|ituri|darfur|tigray|oromia|amhara|puntland|zanzibar
  biafra|borno|kaduna|gauteng|kwazulu-natal|limpopo|western cape|eastern cape|free state|transvaal|matabeleland|casamance|chiapas|oaxaca|yucatan|jalisco|patagonia|amazonas|bahia|gaza|gaza strip|west bank
  tahiti|rarotonga|new guinea|irian jaya|papua|west papua|vojvodina|dalmatia|bessarabia|ulster|republika srpska|adjara|karelia|lapland|goa|ladakh|sikkim|mizoram|tripura|meghalaya|arunachal pradesh|chhattisgarh|uttarakhand|himachal pradesh|jammu|kashmir valley|vanua levu|viti levu|guadalcanal|malaita|savai'i|upolu|efate|tongatapu
  zhejiang|jiangsu|hubei|hunan|henan|hebei|shandong|shanxi|shaanxi|anhui|fujian|jiangxi|guangxi|guizhou|gansu|qinghai|ningxia|liaoning|jilin|heilongjiang|chongqing|tianjin|visayas|mindoro|palawan|central java|west java|east java|kalimantan|moluccas|maluku|sabah|sarawak
  golan heights|sinai|anatolia|kurdish region|gilgit-baltistan|jammu and kashmir|helmand|kandahar|nangarhar|paktika|paktia|khost|kunar|herat|kunduz|badakhshan`);

/** Continents, seas and the parts of the world that the news speaks of. */
const WORLD_PARTS = listOf(`
  africa|asia|europe|america|north america|south america|latin america|central america|antarctica|oceania|eurasia|australasia|middle east|near east|far east|balkans|balkan peninsula|caucasus|south caucasus
  north caucasus|horn of africa|maghreb|sahel|sahara|sub-saharan africa|west africa|east africa|north africa|southern africa|central africa|south asia|southeast asia|south east asia|east asia|central asia|western asia
  western europe|eastern europe|central europe|northern europe|southern europe|scandinavia|iberia|caribbean|west indies|pacific|south pacific|asia-pacific|atlantic|mediterranean|black sea|baltic|north sea|red sea
  caspian sea|persian gulf|south china sea|east china sea|indian ocean|pacific ocean|atlantic ocean|arctic|arctic ocean|gulf of mexico|gulf of aden|suez canal|mars|jupiter|panama canal|strait of hormuz|english channel|levant
  himalayas|alps|andes|pyrenees|urals|carpathians|appalachians|hindu kush|karakoram|apennines|dolomites|ardennes|rocky mountains|danube|nile|amazon|mississippi river|rhine|ganges|mekong|indochina|polynesia|melanesia|midlands|new england|midwest|silicon valley|hollywood|wall street|downing street|gibraltar`);

/** Short forms of places. */
const PLACE_ACRONYMS = listOf(
  'N.C.|S.C.|N.J.|N.D.|S.D.|N.M.|N.H.|R.I.|W.Va.|N.S.W.|US|U.S|U.S.|USA|U.S.A|U.S.A.|UK|U.K|U.K.|UAE|U.A.E.|USSR|U.S.S.R.|DRC|PNG|PRC|GDR|NZ|D.C.|DC|L.A.|N.Y.|NYC|CAR|FYROM',
);

/** How American papers shorten the states' names, without the full stop. */
const STATE_SHORTS = new Set(
  listOf(
    'Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo',
  ),
);
export const isStateShort = (text: string): boolean => STATE_SHORTS.has(text.replace(/\.$/, ''));

/** Cities that are smaller, older or otherwise called than the list of large cities has them. */
const MORE_CITIES = listOf(`
  government house|state house|parliament house|blue house|port said|jackson hole|cox's bazar|monte carlo|roland garros|flushing meadows|wimbledon|wembley|old trafford|addis|vegas|joburg|jo'burg|new york|new york city|white house|capitol hill|washington|washington d.c.|the hague|hague|oval|bombay|calcutta|madras|peking|saigon|leningrad|petrograd|constantinople|danzig|canton|rangoon|salisbury|leopoldville|batavia|kiev|kyiv|odessa
  geneva|davos|strasbourg|luxembourg|oxford|cambridge|canberra|ramallah|jericho|frankfurt|newcastle|cologne|bethlehem|nablus|hebron|srebrenica|pristina|mitrovica|grozny|beslan|sandhurst|guantanamo|chernobyl|fukushima|pyongyang|mecca|medina
  jerusalem|tel aviv|rawalpindi|quetta|torkham|chaman|bamako|timbuktu|goma|bukavu|bunia|entebbe|arusha|lhasa|urumqi|wuhan|sharm el-sheikh|st. petersburg|st petersburg|st. louis|st louis|santa fe|st. paul`);

/** Words that also are places' names, and hardly ever mean them when they stand alone. */
const NOT_PLACES = new Set(
  listOf(
    'of|most|split|bar|man|mary|nice|reading|bath|mobile|orange|buffalo|phoenix|victoria|florence|santiago|san jose|lincoln|jackson|columbus|george|hamilton|charlotte|paris hilton|independence|surprise|normal|corona|university|march|angola prison|chad|jordan|georgia|douglas|central|union|concord|commerce|hope|male|van|ob|bari|same|date|deal|batman|anna|chester|arlington|liberal|enterprise|battle|ha|ho|hit|bo|ii|un|deli|salem|carson|barry|allen|gary|norman|irving|clinton|madison|warren|cary|thornton|kent|davis|livingston|lawrence|tyler|grant|taylor|kennedy|nelson|franklin|marion|troy|sterling|roy|eugene|aurora|sidon|angel|pueblo|palm|best|industrial|ocean|bay|lake|rio|city|laredo|sari|sale|rugby|sparks|globe|essen|siegen|hagen|halle|worms|hamm|usak|coo|bandar|bela|ajax|delta|vista|pines|mission|may|june|august|baker|opportunity|fair|plato',
  ),
);

const COUNTRY_NAMES = lazySet(() => new Set([...unpack(COUNTRIES), ...MORE_COUNTRIES]));
const allPlaces = (): Set<string> =>
  new Set([
    ...unpack(COUNTRIES),
    ...unpack(CAPITALS),
    ...unpack(CITIES),
    ...MORE_COUNTRIES,
    ...REGIONS,
    ...WORLD_PARTS,
    ...MORE_CITIES,
  ]);
const ALL_PLACES = lazySet(allPlaces);
const SURE_PLACES = lazySet(
  () =>
    new Set([...unpack(COUNTRIES), ...unpack(CAPITALS), ...MORE_COUNTRIES, ...REGIONS, ...WORLD_PARTS, ...MORE_CITIES]),
);
const SMALL_PLACES = lazySet(() => unpack(TOWNS));
const ACRONYMS = new Set(PLACE_ACRONYMS);

export const isCountry = (folded: string): boolean => COUNTRY_NAMES.has(folded);
/** A country, capital, region or well-known place: its name alone says that it is a place. */
export const isSurePlace = (folded: string): boolean => SURE_PLACES.has(folded) && !NOT_PLACES.has(folded);
/** A place that is a word or a person's name first. */
export const isDoubtfulPlace = (folded: string): boolean => NOT_PLACES.has(folded);
/** A place, or a name that some place bears too. */
export const isMaybePlace = (folded: string): boolean => ALL_PLACES.has(folded);
/** A town, province or county that no person and no word is called by. */
export const isTown = (folded: string): boolean => SMALL_PLACES.has(folded) && !NOT_PLACES.has(folded);
export const isPlaceAcronym = (text: string): boolean => ACRONYMS.has(text);

const FIRST_WORDS = lazySet(() => {
  const first = new Set(PLACE_ACRONYMS.map(acronym => acronym.toLowerCase()));
  for (const name of allPlaces()) first.add(name.split(' ', 1)[0] ?? name);
  return first;
});
/** Whether the first word of a place's name is such a word: no other needs to be joined to those behind it and looked up. */
export const mayBeginPlace = wordTrait(folded => FIRST_WORDS.has(folded));
/** One name for the forms of a country that share no word. */
const SAME_PLACE: ReadonlyMap<string, string> = new Map([
  ...listOf('us|u.s|u.s.|usa|u.s.a|u.s.a.|united states of america').map((form): [string, string] => [
    form,
    'united states',
  ]),
  ...listOf('uk|u.k|u.k.|great britain|britain').map((form): [string, string] => [form, 'united kingdom']),
  ...listOf('uae|u.a.e.').map((form): [string, string] => [form, 'united arab emirates']),
  ...listOf('ussr|u.s.s.r.').map((form): [string, string] => [form, 'soviet union']),
  ['prc', 'china'],
  ['png', 'papua new guinea'],
  ['drc', 'democratic republic of congo'],
]);
export const canonicalPlace = (folded: string): string => SAME_PLACE.get(folded) ?? folded;
