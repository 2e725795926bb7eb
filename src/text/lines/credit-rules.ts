import type { LineRule } from './line-rule.ts';

/** Agencies whose name in brackets or behind a bar credits a picture or a report. */
const AGENCY =
  '(?:AP|AFP|Reuters|REUTERS|EPA|UPI|PTI|ANI|AAP|RNZ|TASS|Xinhua|Getty(?: Images)?|Anadolu(?: Agency)?|Shutterstock|iStock|Handout|HANDOUT|Courtesy|Supplied|Pool|File|Twitter|Facebook)';

const BRACKETED = new RegExp(`^[[(](?:[A-Z][\\w. ]{1,30}[/,] ?)?${AGENCY}(?:[ /|,–-].{0,30})?[)\\]]$`);

/** Lines that say who gave a picture or helped with a report. */
export const CREDIT_RULES: readonly LineRule[] = [
  {
    name: 'picture credit',
    kind: 'credit',
    reason: 'who gave the picture is no part of the text',
    takes: 'Photo: Anadolu',
    leaves: 'Photo finishes are rare in rowing',
    test: text =>
      text.length <= 120 &&
      /^[[(]?(?:(?:file |cover |main |lead )?(?:photos?|photographs?|pictures?|pics?|images?|graphics?|illustrations?)(?: credits?)?|credits?)\s*(?:by|courtesy(?: of)?|from|[:/©|–—-])\s*\S.{0,80}$/i.test(
        text,
      ) &&
      !/[.!?]$/.test(text.replace(/\b(?:Inc|Co|Ltd|\p{Lu})\.$/u, '')),
  },
  {
    name: 'agency in brackets',
    kind: 'credit',
    reason: 'an agency alone in brackets credits a picture',
    takes: '(Reuters photo)',
    leaves: '(Reuters) - The ferry sank on Tuesday.',
    test: text => text.length <= 70 && BRACKETED.test(text),
  },
  {
    name: 'helpers',
    kind: 'credit',
    reason: 'who else gave, wrote, edited or translated the report stands in a line at its end',
    takes: 'With inputs from Pacific Wire',
    leaves: 'With inputs from farmers falling, the mill will close in June.',
    test: text =>
      text.length <= 200 &&
      /^[[(]?(?:with (?:additional |further )?(?:inputs?|reporting|files|material|contributions?|agenc(?:y|ies) inputs?) (?:from|by)|additional (?:reporting|writing|research|editing|input) by|(?:reporting|writing|editing|compiled|translated|edited|researched|photographed|contributed) by|(?:this (?:story|article|report|post) (?:was|has been|is|first|originally)|the article was).{0,40}(?:published|produced|translated|edited|contributed|supplied|provided)) \S/i.test(
        text,
      ) &&
      /^[[(]?(?:[^,;.]|,(?! \p{Ll}+ing\b)|;|\.(?=[ )\]]?(?:\p{Lu}|$|[)\]])))+$/u.test(text) &&
      !/\b(?:will|would|has|have|said|are|were|could)\b(?! been| (?:first|originally))/.test(text.slice(12)),
  },
  {
    name: 'source of the report',
    kind: 'credit',
    reason: 'a line at the end names the agency that a report was taken from',
    takes: 'Source: Agencies',
    leaves: 'Source: the river rises in the hills above Goroka and ends in the sea.',
    test: text => text.length <= 70 && /^[[(]?(?:sources?|via|agency)\s?[:–—-]\s*\S/i.test(text) && !/\.$/.test(text),
  },
  {
    name: 'initials',
    kind: 'credit',
    reason: 'agencies sign with initials behind a dash or between slashes',
    takes: '— AFP',
    leaves: '— he said, and left',
    test: text =>
      text.length <= 40 &&
      (/^(?:—|–|--?)\s?[A-Z][A-Za-z]*(?: (?:News|Press|Agency|Agencies|Wire|Writer))?$/.test(text) ||
        /^[A-Za-z]{1,4}(?:\/[A-Za-z]{1,4}){1,3}$/.test(text) ||
        /^\((?:AP|AFP|UPI|IPS|END|ENDS)\)$/.test(text)),
  },
];
