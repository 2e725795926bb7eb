import fc from 'fast-check';

/** Parts that mean something in one language or another, or in none. */
const PARTS = [
  ...'\\`*_{}[]()#+-.!|<>~$&@:/"\'^=%;,?0123456789aZé中“”‘’«»–— ',
  '[a](command:run)',
  '![x](y)',
  '<b>',
  '</b>',
  '<img src=x onerror=y>',
  '<!--',
  '-->',
  'https://example.org/a',
  'www.example.org',
  'example.org',
  'က.AC',
  'mailto:a@example.org',
  'a@example.org',
  '&amp;',
  '&#42;',
  '&lt;',
  '$(gear)',
  '[^1]',
  '[^1]:',
  '^[note]',
  '@key',
  '[@key]',
  '```',
  '~~~',
  '$$',
  '**',
  '__',
  '~~',
  '==',
  '1. ',
  '1) ',
  'iv) ',
  '- ',
  '+ ',
  '# ',
  '> ',
  '| ',
  '---',
  '===',
  ': ',
  '{.a}',
  '{{x}}',
  '{% x %}',
  '\u202e',
  '\u2066',
  '\u200f',
  '\u0000',
  '\u001b',
  '\u00a0',
  '\u00ad',
  '😀',
];

/** Text in one line, made of what might come to life. */
export const hostileLine = fc
  .array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 14 })
  .map(parts => parts.join('').replace(/[\n\r\u000b\u000c\u0085\u2028\u2029]/g, ' '));

/** The same over several lines. */
export const hostileText = fc.array(hostileLine, { minLength: 1, maxLength: 4 }).map(lines => lines.join('\n'));
