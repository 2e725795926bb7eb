import assert from 'node:assert/strict';
import { marksOfLocale, statedLanguage } from '../../../src/draft/marks-of-locale.ts';

describe('the quotation marks of a language', () => {
  for (const [locale, marks] of [
    ['en', '“ ”'],
    ['en-US', '“ ”'],
    ['en-GB', '‘ ’'],
    ['en_gb', '‘ ’'],
    ['de', '„ “'],
    ['de-AT', '„ “'],
    ['de-CH', '« »'],
    ['pt-BR', '“ ”'],
    ['fr-CA', '« … »'],
    ['fr-CH', '« »'],
    ['sv', '” ”'],
    ['pl', '„ ”'],
    ['xx', '“ ”'],
    ['', '“ ”'],
  ] as const)
    it(`${locale || 'none'}: ${marks}`, () => assert.equal(marksOfLocale(locale), marks));
});

describe('the language that a draft states', () => {
  for (const [text, language] of [
    ['---\nlang: en-GB\n---\n\nText', 'en-GB'],
    ['---\ntitle: A\nlang: "de"\n---\n', 'de'],
    ['---\r\nlang: fr\r\n---\r\n', 'fr'],
    ['---\ntitle: lang: en\n---\n', undefined],
    ['lang: en-GB\n', undefined],
    ['---\ntitle: A\n---\n\nlang: de\n', undefined],
    ['---\nlang: de\n', undefined],
  ] as const)
    it(JSON.stringify(text), () => assert.equal(statedLanguage(text), language));
});
