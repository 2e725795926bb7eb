import { wordCount, type Line } from './line.ts';

const PUBLISHER_WORD =
  /\b(?:news|agency|times|post|press|tribune|herald|daily|gazette|chronicle|guardian|telegraph|observer|journal|standard|nation|mail|express|mirror|star|sun|globe|independent|courier|monitor|radio|television|tv|network|broadcasting|wire|media|online|reuters|afp|ap|upi|xinhua|tass|bbc|cnn|dpa|efe|anadolu|interfax|wikinews|bulletin|review|magazine|weekly|dispatch|register|examiner|sentinel|advertiser|argus)\b/i;

/** A short line of capitalised words, as a byline without "By", a publisher or a section stands on a page. */
export function isBareName(line: Line): boolean {
  if (line.text.length > 60 || wordCount(line.text) > 6 || /[.!?:;,“”"]$/.test(line.text)) return false;
  return line.text
    .split(/\s+/)
    .every(word => /^(?:\p{Lu}|\(|&|\||\/|»|>|›|-|–|and$|of$|the$|de$|von$|bin$|al-)/u.test(word));
}

/** Whether a bare name is that of a paper, station or agency. */
export const isPublisherName = (text: string): boolean => PUBLISHER_WORD.test(text);
