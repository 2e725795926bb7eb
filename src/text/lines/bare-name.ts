import { wordCount, type Line } from './line.ts';

const PUBLISHER_WORD =
  /\b(?:news|newspaper|agency|agence|times|post|press|tribune|herald|daily|gazette|chronicle|guardian|telegraph|observer|journal|standard|nation|mail|express|mirror|star|sun|globe|independent|courier|monitor|radio|television|tv|network|broadcasting|wire|newswire|media|online|reuters|afp|ap|upi|xinhua|tass|bbc|cnn|dpa|efe|anadolu|interfax|aljazeera|jazeera|bernama|antara|kyodo|pti|ians|rnz|aap|wikinews|allafrica|bulletin|echo|voice|inquirer|enquirer|intelligencer|mercury|digest|newsletter|review|magazine|weekly|dispatch|examiner|sentinel|advertiser|argus)\b/i;

/** Words of a page's sections and boxes, which are nobody's name. */
const SECTION_WORD =
  /\b(?:world|asia|africa|europe|americas?|pacific|oceania|middle|north|south|east|west|central|national|international|local|regional|politics|business|economy|sports?|culture|science|technology|health|opinion|editorial|analysis|features?|letters?|breaking|exclusive|top|latest|stories|story|headlines?|release|statement|report|minutes|meeting|agenda|notice|background|summary|chapter|part|section|appendix|introduction|government|ministry|council|committee|republic|kingdom|state|province|city|county|district)\b/i;

const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.’'-]*|\p{Lu}\.|al-\p{Lu}[\p{L}’'-]*|and|of|the|for|de|da|dos|du|la|von|van|der|den|bin|ibn|al|el|&|[|/»>›–—-])[,;]?$/u;

/** Whether a text is a few capitalised words and the particles between them. */
export function hasBareWords(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return (
    words.length <= 7 &&
    /^[“"(]?\p{Lu}/u.test(text) &&
    words.every(word => NAME_WORD.test(word.replace(/^\((.*)\)$/, '$1')))
  );
}

/** A short line of capitalised words, as a byline without "By", a publisher or a section stands on a page. */
export const isBareName = (line: Line): boolean =>
  line.text.length <= 60 && wordCount(line.text) <= 6 && !/[.!?:;,“”"]$/.test(line.text) && hasBareWords(line.text);

const AGENCY =
  /^(?:reuters|afp|ap|upi|xinhua|tass|bbc|cnn|dpa|efe|anadolu|interfax|aljazeera|bernama|antara|kyodo|pti|ians|rnz|aap|wikinews|allafrica)$/i;

/** Whether a bare name is that of a paper, station or agency; of one word ("News", "Daily") only agencies are. */
export const isPublisherName = (text: string): boolean =>
  !/^(?:press|news|media) (?:release|conference|statement|briefing|office|advisory|notice|summary)\b/i.test(text) &&
  (/\s/.test(text.trim()) ? PUBLISHER_WORD.test(text) : AGENCY.test(text.trim()));

/** Whether a bare name may be a person's: two to four words, none of them a section's or a paper's. */
export function isPersonName(text: string): boolean {
  const words = text.split(/\s+/).filter(word => !/^(?:and|&|of|the)$/.test(word));
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    !PUBLISHER_WORD.test(text) &&
    !SECTION_WORD.test(text) &&
    !/^The\b|\bof the\b/.test(text) &&
    !/[»>›|/()]/.test(text)
  );
}
