import type { Token } from '../../text/token.ts';
import { listOf } from '../gazetteer/word-set.ts';
import type { Quoted } from './find-marks.ts';
import { firstTokenAt, type SpeechSentence } from './speech-sentence.ts';
import { isPassive } from './verb-group.ts';

interface NotSpeechRule {
  readonly name: string;
  readonly reason: string;
  readonly takes: string;
  readonly leaves: string;
  /** `before`: the index of the opening mark. */
  readonly test: (speech: SpeechSentence, before: number, quoted: Quoted) => boolean;
}

const NAMED_AS = new Set(
  listOf(
    'so-called|nicknamed|titled|entitled|named|codenamed|code-named|styled|christened|captioned|headlined|subtitled|renamed',
  ),
);
const CALLED = new Set(listOf('called|dubbed|termed|labelled|labeled|branded|call|calls'));
const WORKS = new Set(
  listOf(
    'film|films|movie|song|songs|book|album|play|novel|poem|series|show|opera|painting|documentary|exhibition|single|ballad|hymn|musical|sitcom|programme|game|track|comic|magazine|column|essay|sculpture|mural|ship|vessel|yacht|boat|trawler|ferry|soap|comedy|drama|thriller|sequel|remake|symphony|ballet|anthem|memoir|autobiography|thesis|hit|episode|cartoon|band|horse|satellite|spacecraft|hurricane|cyclone|typhoon|operation|project|restaurant|hotel|website',
  ),
);
const LANGUAGE = new Set(
  listOf(
    'word|words|term|terms|letter|letters|acronym|name|names|nickname|alias|codename|pseudonym|suffix|prefix|password|username|brand|label|category',
  ),
);
const MEANING = new Set(
  listOf(
    'meaning|means|meant|literally|i.e.|translated|translates|signifies|denotes|spelled|spelt|pronounced|marked|labelled|labeled|stamped|inscribed|engraved|misspelled',
  ),
);
const SMALL_IN_TITLES = new Set(
  listOf("a|an|the|of|in|on|to|and|or|for|at|by|from|with|is|de|la|le|el|du|s|'s|t|vs|as"),
);

const isWrittenLarge = (token: Token, index: number): boolean =>
  (token.capital !== 'none' && !/-\p{Ll}/u.test(token.text)) || (index > 0 && SMALL_IN_TITLES.has(token.folded));

/** "the best chance in a generation": too long for a name, and written small. */
const isClausal = (words: string): boolean => /^\p{Ll}/u.test(words) && words.split(/\s+/).length > 3;

/** What stands between marks without being anybody’s words. The first that fits decides. */
export const NOT_SPEECH_RULES: readonly NotSpeechRule[] = [
  {
    name: 'a name that is given',
    reason: 'behind "so-called", "known as", "nicknamed" the marks hold a name',
    takes: 'The so-called “safe zone behind the river” was bombed, the minister said.',
    leaves: 'The minister called the zone “a very dangerous place”.',
    test: (speech, before, { start, end }) => {
      const { tokens, text } = speech;
      const last = tokens[before - 1]?.folded ?? '';
      const lead = /^(?:the|a|an|as)$/.test(last) ? (tokens[before - 2]?.folded ?? '') : last;
      if (NAMED_AS.has(lead) || (last === 'as' && lead === 'known')) return true;
      if (!CALLED.has(last)) return false;
      const of = tokens.slice(Math.max(0, before - 10), before - 1);
      const isJudged = isClausal(text.slice(start, end)) && of.some(token => token.folded === 'that');
      return isPassive(tokens, before - 1) || !(isJudged || of.some(token => /^(?:what|which)$/.test(token.folded)));
    },
  },
  {
    name: 'a work by its kind',
    reason: 'directly behind "film", "song", "ship" the marks hold its title',
    takes: 'His film “Rain falls on the old harbour” won the prize, the jury said.',
    leaves: 'His lawyer said “rain stopped the match at the harbour”.',
    // "Called the hotel “the wrong house”": titles begin with a capital.
    test: ({ tokens, text }, before, { start }) =>
      WORKS.has(tokens[before - 1]?.folded ?? '') &&
      tokens[before - 2]?.folded !== 'to' &&
      !/\p{Ll}/u.test(text.charAt(start)),
  },
  {
    name: 'a title in capitals',
    reason: 'words that are all written large in running text are a title or a name',
    takes: 'She sang “Under The Mango Tree” at the feast, her brother said.',
    leaves: 'She said “Under the mango tree we stood”.',
    test: (speech, before, { start, end }) => {
      const { tokens, text, isHeadline } = speech;
      if (isHeadline || end - start > 80) return false;
      const from = firstTokenAt(tokens, start);
      const to = firstTokenAt(tokens, end);
      const words = tokens.slice(from, to).filter(token => token.kind === 'word');
      const isTitle = words.length > 0 && words.every(isWrittenLarge);
      // American printers put the sentence’s own comma within the marks: in “State of the Island,” she said.
      const last = tokens[before - 1];
      const isAside = last?.text === ',' && WORKS.has(tokens[before - 2]?.folded ?? '');
      const goesInto =
        words.length > 1 && last !== undefined && (last.kind !== 'mark' || isAside) && text.charAt(end - 1) === ',';
      // on NBC’s “Meet the Mayor.”
      const isShow = words.length > 1 && (last?.kind === 'possessive' || /^(?:on|of|in)$/.test(last?.folded ?? ''));
      return isTitle && (goesInto || isShow || !/[.,!?]$/.test(text.charAt(end - 1)));
    },
  },
  {
    name: 'a nickname',
    reason: 'between a first and a last name stands a nickname',
    takes: 'Peter “the hammer of the valley” Okello said nothing.',
    leaves: 'Peter “welcomed the verdict of the court” on Friday.',
    test: ({ tokens }, before, { start, end, outer }) => {
      const left = tokens[before - 1];
      const right = tokens[firstTokenAt(tokens, outer.end)];
      const isName = (token: typeof left): boolean => token?.kind === 'word' && token.capital === 'initial';
      const first = tokens[firstTokenAt(tokens, start)];
      return end - start < 40 && isName(left) && isName(right) && (first?.capital !== 'none' || first.folded === 'the');
    },
  },
  {
    name: 'a word as a word',
    reason: 'behind "the word", "the term" the marks hold the word that is spoken of',
    takes: 'The term “people who have moved within their own country” is old, the report said.',
    leaves: 'The report said “people had moved within their country”.',
    test: ({ tokens }, before) =>
      LANGUAGE.has(tokens[before - 1]?.folded ?? '') &&
      !/^(?:his|her|their|own|whose|of)$/.test(tokens[before - 2]?.folded ?? ''),
  },
  {
    name: 'what it means',
    reason: 'behind "meaning", "which means" the marks hold a translation, behind "marked" an inscription',
    takes: 'Harambee, meaning “let us all pull together now”, is the motto, the guide said.',
    leaves: 'The guide replied “let us all pull together now”.',
    test: ({ tokens }, before) =>
      MEANING.has(tokens[before - 1]?.folded ?? '') ||
      (tokens[before - 1]?.folded === 'as' && MEANING.has(tokens[before - 2]?.folded ?? '')),
  },
];
