import type { LineRule } from './line-rule.ts';

/** Lines that agencies and press offices send along with a report, for those who print it. */
export const WIRE_RULES: readonly LineRule[] = [
  {
    name: 'slug',
    kind: 'furniture',
    reason: 'agencies name a report by its cycle, its catchwords and its length',
    takes: 'BC-Gondwa-Mine, 2nd Ld-Writethru,0412',
    leaves: 'AK-47 rifles, 40 of them, were found',
    test: text =>
      text.length <= 80 &&
      /^[A-Z]{2}-{1,2}[A-Za-z][\w.’'&]*(?:[- ][A-Za-z][\w.’'&]*){0,5}(?:, ?(?:\d\w\w (?:Ld|Add|Lead)[\w -]*|Bjt|Urgent|Advisory))*, ?\d{2,4}$/.test(
        text,
      ),
  },
  {
    name: 'note to editors',
    kind: 'furniture',
    reason: 'what an agency tells editors is no part of the report',
    takes: 'Eds: UPDATES with comment of the minister, grafs 4-6',
    leaves: 'Editors of six papers met in Apia',
    test: text => text.length <= 250 && /^(?:eds|editors?|notes? to editors?|editor.s note)\.? ?: ?\S/i.test(text),
  },
  {
    name: 'more or end',
    kind: 'furniture',
    reason: 'a take of a report says whether another follows',
    takes: '(more)',
    leaves: '(more than 40 of them)',
    test: text =>
      text.length <= 24 &&
      /^(?:\(?-*\s?(?:more(?: (?:follows|to come))?|ends?|end ?it(?:em)?|unquote)\s?-*\)?|-+ ?(?:30|0) ?-+|x{3,4})$/i.test(
        text,
      ) &&
      !/^(?:more|ends?)$/.test(text),
  },
  {
    name: 'sent from',
    kind: 'credit',
    reason: 'the newsroom signs with its telephone behind a dash',
    takes: '-- Kasan newsroom +55 1 234 5678',
    leaves: '-- he rang the newsroom at 8',
    test: text =>
      text.length <= 100 &&
      /^(?:--?|—|–) ?\p{Lu}[^.]{0,60}\b(?:newsroom|bureau|desk)\b\D{0,12}\+?\d[\d\s()/-]{6,}$/iu.test(text),
  },
  {
    name: 'release',
    kind: 'section',
    reason: 'press offices say when a text may be printed and whom to ask',
    takes: 'Contact: Dana Wills, (555) 010-2200',
    leaves: 'Contact with the ship was lost on Friday.',
    test: text =>
      text.length <= 160 &&
      (/^(?:for (?:immediate )?release\b|embargoed? (?:until|till|for)\b)[^.!?]{0,60}$/i.test(text) ||
        /^(?:(?:media|press|news|editorial|for (?:further|more) information|further information)? ?(?:contacts?|enquir(?:y|ies)|inquiries)|for (?:further|more) information) ?:/i.test(
          text,
        )),
  },
];
