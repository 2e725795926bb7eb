import type { LineRule } from './line-rule.ts';

const PICTURE =
  '(?:photo|photograph|picture|image|frame ?grab|screen ?grab|screenshot|handout|still|sketch|map|illustration|engraving)';
const OPENING = new RegExp(
  `^[[(]?(?:(?:in|as seen in) (?:this|an?)(?: [\\w’'-]+,?){0,4} ${PICTURE}\\b|this(?: [\\w’'-]+){0,3} ${PICTURE}\\b.{0,80}\\b(?:shows?|showing|taken|provided|released)\\b|(?:file|handout|undated|aerial|archive|archival|combination|representational|representative) (?:photo|picture|image|photograph)s?\\b|(?:photo |picture |image )?caption ?:|pictured ?[:,]|pictured (?:above|below|here)|(?:above|below|left|right|top|bottom|from left|from right|clockwise from .{1,30}|l-r|\\(l-r\\)) ?[:,])`,
  'i',
);
const CREDIT_AT_END =
  /[([](?:(?:[^()[\]]{0,40}[ /:])?(?:photos?|images?|handout|file pic|file photo|photograph)(?:[ /:][^()[\]]{0,40})?|[^()[\]]{0,30}\/(?:AP|AFP|REUTERS|Reuters|EPA|Xinhua|Getty|Anadolu|Pool|File)[^()[\]]{0,30}|(?:Photo|Picture|Image|Credit|File|Handout)[ :/][^()[\]]{0,60})[)\]]\.?$/i;
const AGENCY_AT_END =
  /(?:\bREUTERS\/\p{Lu}[\p{L} .'’-]{1,50}|\b(?:AP Photo|AFP PHOTO)\b[\p{L} .'’/-]{0,50}|\/(?:AFP|EPA|Reuters|REUTERS|Getty Images|Shutterstock)\b|\bGetty Images\b|\b(?:Photo|Photograph|Picture|Image|Pic)(?: by|:) ?\p{Lu}[\p{L} .'’/-]{2,50}|\bfile (?:photo|picture|image|pic)\)?)[)\]]?\.?$/u;

/** So much of a line's end may hold the credit of its picture. */
const END = 140;

/** Lines that say what a picture shows. */
export const CAPTION_RULES: readonly LineRule[] = [
  {
    name: 'caption by its opening',
    kind: 'caption',
    reason: 'agencies begin a caption by saying that it is one',
    takes: 'In this file photo, fishermen mend their nets in Mombasa.',
    leaves: 'In this case, the court found for the tenants.',
    test: text => OPENING.test(text.slice(0, 160)),
  },
  {
    name: 'caption by its credit',
    kind: 'caption',
    reason: 'a line that ends with the credit of a picture describes that picture',
    takes: 'Mayor Tupou opens the new wharf on Saturday. (Harbour Board/Handout photo)',
    leaves: 'He sold the estate (a photo of it hung above his desk).',
    test: (_, line) =>
      line.text.length <= 700 &&
      /^[\p{Lu}\p{N}“"‘'([]/u.test(line.text) &&
      (CREDIT_AT_END.test(line.text.slice(-END)) || AGENCY_AT_END.test(line.text.slice(-END))) &&
      !/\ba (?:photo|picture|image)\b[^()]*\)\.?$/i.test(line.text.slice(-END)),
  },
];
