import type { Quotation } from '../../model/annotations.ts';
import type { Span } from '../../model/span.ts';
import { isParted } from './cue-near-marks.ts';
import { NOBODY, spokenBy, spokenIn, type DirectContext, type Preceding, type Spoken } from './direct-context.ts';
import type { Quoted } from './find-marks.ts';
import { makeQuotation } from './make-quotation.ts';
import { spanOf } from './find-reported.ts';
import { NOT_SPEECH_RULES } from './not-speech-rules.ts';
import { PASSAGE_RULES } from './passage-rules.ts';
import type { Speaking, SpeakingPassage } from './read-speaking.ts';
import { CLOSE_RULES, SPEAKER_RULES } from './speaker-rules.ts';
import { firstTokenAt, type SpeechSentence } from './speech-sentence.ts';
import { isFinite } from './verb-group.ts';

interface Found {
  readonly quoted: Span;
  readonly open: boolean;
  readonly passage: number;
  spoken: Spoken;
  rule: string;
}

/** So many sentences between two quotations are looked at for somebody else. */
const MOST_BETWEEN = 10;

/** The quotations in marks, in order. */
export function findDirect(speaking: Speaking): Quotation[] {
  const found: Found[] = [];
  let preceding: (Preceding & { passage: number }) | undefined;
  speaking.passages.forEach((own, index) => {
    if (own.turns.length > 0) {
      for (const { start, end, speaker } of own.turns) {
        const voice = speaker === undefined ? undefined : { entities: [speaker], from: 0, to: 0 };
        found.push({
          quoted: { start, end },
          open: false,
          passage: index,
          spoken: { voice, cue: undefined },
          rule: PASSAGE_RULES.turn.name,
        });
      }
      return;
    }
    if (preceding !== undefined && isBlock(own, index, preceding)) {
      const { start, end } = own.passage;
      found.push({
        quoted: { start, end },
        open: false,
        passage: index,
        spoken: preceding.spoken,
        rule: PASSAGE_RULES.block.name,
      });
      preceding = { ...preceding, end, introduces: own.passage.kind === 'quote', passage: index };
      return;
    }
    own.quoted.forEach((quoted, i) => {
      const near = preceding !== undefined && index - preceding.passage <= 1 ? preceding : undefined;
      const context = contextOf(speaking, own, quoted, i, near && { ...near, isSamePassage: near.passage === index });
      const read = context && readOne(context);
      if (read === undefined) return;
      const answer = isDoubtful(speaking, read.spoken, near) ? { ...read, spoken: withoutVoice(read.spoken) } : read;
      found.push({ quoted, open: quoted.open, passage: index, ...answer });
      preceding = {
        spoken: answer.spoken,
        open: quoted.open,
        end: quoted.outer.end,
        isSamePassage: true,
        introduces: false,
        passage: index,
      };
    });
    const reported =
      introduction(speaking, own) ?? lastReport(speaking, own, preceding?.passage === index ? preceding.end : -1);
    if (reported !== undefined) preceding = { ...reported, passage: index };
  });
  giveBack(found);
  const quotations: Quotation[] = [];
  for (const { quoted, spoken, rule } of found) {
    const { voice, cue } = spoken;
    quotations.push(makeQuotation(speaking.text, quoted, 'direct', voice, cue && spanOf(cue.speech, cue), rule));
  }
  return quotations;
}

function readOne(context: DirectContext): { spoken: Spoken; rule: string } | undefined {
  const { first, before, quoted } = context;
  const named = NOT_SPEECH_RULES.find(({ test }) => test(first, before, quoted));
  // A name or title is none of anybody’s words, unless a verb of saying has it to itself: before a comma or colon, or behind a sentence of it.
  const mayBeClose = named === undefined || (named !== NOT_SPEECH_RULES[0] && (isParted(context) || before === 0));
  const close = mayBeClose ? firstOf(CLOSE_RULES, context) : undefined;
  if (close !== undefined) return close;
  if (named !== undefined) return undefined;
  return (
    firstOf(SPEAKER_RULES, context) ??
    (isSpeech(context) ? { spoken: NOBODY, rule: PASSAGE_RULES.nobody.name } : undefined)
  );
}

/** "He said", where somebody whose name may be a person’s has just spoken: the pronoun may mean that one. */
function isDoubtful({ mayBePerson }: Speaking, { voice, cue }: Spoken, preceding: Preceding | undefined): boolean {
  const [before] = preceding?.spoken.voice?.entities ?? [];
  const [speaker] = voice?.entities ?? [];
  const isPronoun = /^(?:he|she)$/.test(cue?.speech.tokens[voice?.from ?? -1]?.folded ?? '');
  return isPronoun && before !== undefined && speaker !== undefined && before !== speaker && mayBePerson(before);
}

const withoutVoice = ({ cue }: Spoken): Spoken => ({ voice: undefined, cue });

function firstOf(rules: typeof SPEAKER_RULES, context: DirectContext): { spoken: Spoken; rule: string } | undefined {
  for (const { name, find } of rules) {
    const spoken = find(context);
    if (spoken !== undefined) return { spoken, rule: name };
  }
  return undefined;
}

function contextOf(
  { text, cuesOf, reportsOf }: Speaking,
  { passage, quoted: all, sentences }: SpeakingPassage,
  quoted: Quoted,
  index: number,
  preceding: Preceding | undefined,
): DirectContext | undefined {
  const at = firstEnding(sentences, quoted.outer.start);
  const to = Math.max(at, firstEnding(sentences, quoted.outer.end - 1));
  const first = sentences[at];
  const last = sentences[Math.min(to, sentences.length - 1)];
  if (first === undefined || last === undefined) return undefined;
  const from = preceding?.isSamePassage === true ? firstEnding(sentences, preceding.end) + 1 : at;
  return {
    text,
    passage,
    quoted,
    first,
    last,
    behind: sentences[to + 1],
    cuesOf,
    reportsOf,
    before: firstTokenAt(first.tokens, quoted.outer.start),
    after: firstTokenAt(last.tokens, quoted.outer.end),
    next: all[index + 1]?.outer.start ?? Infinity,
    preceding,
    previous:
      sentences[at - 1]?.tokens.some((_, i) => sentences[at - 1]?.isQuoted(i)) === true ? undefined : sentences[at - 1],
    between: sentences.slice(Math.max(from, at - MOST_BETWEEN), at),
  };
}

/** The index of the first sentence that ends behind an offset; found by halving. */
function firstEnding(sentences: readonly SpeechSentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the last sentence of a passage reports, where nothing is quoted behind it: a paragraph of quotation may go on with it. */
function lastReport({ reportsOf }: Speaking, { sentences }: SpeakingPassage, behind: number): Preceding | undefined {
  const speech = sentences.at(-1);
  if (speech === undefined || speech.start < behind) return undefined;
  const report = reportsOf(speech).at(0);
  if (report?.voice === undefined) return undefined;
  return {
    spoken: spokenIn(speech, report),
    open: false,
    end: speech.end,
    isSamePassage: false,
    introduces: false,
  };
}

/** "The statement said:" at the end of a passage. */
function introduction({ cuesOf }: Speaking, { sentences, passage }: SpeakingPassage): Preceding | undefined {
  const speech = sentences.at(-1);
  if (speech?.tokens.at(-1)?.text !== ':' || passage.kind !== 'paragraph') return undefined;
  const cue = cuesOf(speech).at(-1);
  if (cue === undefined || speech.tokens.length - cue.at > INTRODUCES)
    return { spoken: NOBODY, open: false, end: speech.end, isSamePassage: false, introduces: true };
  return { spoken: spokenBy(speech, cue), open: false, end: speech.end, isSamePassage: false, introduces: true };
}

/** A verb of saying introduces what follows the colon so many tokens before it at the most. */
const INTRODUCES = 14;

/** A paragraph without marks behind a passage that ends with who says it and a colon. */
const isBlock = (
  { passage, quoted }: SpeakingPassage,
  index: number,
  preceding: Preceding & { passage: number },
): boolean =>
  preceding.introduces &&
  preceding.passage === index - 1 &&
  (passage.kind === 'quote' || (passage.kind === 'paragraph' && preceding.spoken.cue !== undefined)) &&
  quoted[0]?.outer.start !== passage.start;

/** A quotation over several paragraphs may name its speaker in the last of them. */
function giveBack(found: Found[]): void {
  for (let i = found.length - 2; i >= 0; i--) {
    const own = found[i] as Found;
    const next = found[i + 1] as Found;
    if (!own.open || own.spoken.cue !== undefined || own.spoken.voice !== undefined || next.passage !== own.passage + 1)
      continue;
    own.spoken = next.spoken;
    own.rule = PASSAGE_RULES.nextParagraph.name;
  }
}

/** Without a speaker only what reads as speech is a quotation: a sentence, or as many words with a verb, not a term or a title. */
function isSpeech({ text, quoted, first, before }: DirectContext): boolean {
  if (quoted.open) return true;
  // ‘We stay’: islanders refuse to leave
  const isLabelled =
    /^\s?:/.test(text.slice(quoted.outer.end, quoted.outer.end + 2)) ||
    /:\s?$/.test(text.slice(Math.max(0, quoted.outer.start - 2), quoted.outer.start));
  if (first.isHeadline && isLabelled) return quoted.end - quoted.start > 8;
  const words = text.slice(quoted.start, Math.min(quoted.end, quoted.start + 400)).split(/\s+/);
  const isParted = before === 0 || first.tokens[before - 1]?.text === ':';
  const isSmall = words.slice(1).some(word => /^\p{Ll}/u.test(word)) && !first.isHeadline;
  if (isParted && words.length > 2 && isSmall && /^\p{Lu}.*[.!?…]$/su.test(text.slice(quoted.start, quoted.end)))
    return true;
  if (words.length < 6 || words.filter(word => /^\p{Ll}/u.test(word)).length < words.length / 2) return false;
  if (/^\P{L}*\p{Lu}/u.test(words[0] ?? '')) return true;
  const from = firstTokenAt(first.tokens, quoted.start);
  const to = firstTokenAt(first.tokens, quoted.end);
  return first.tokens.slice(from, Math.min(to, from + 60)).some((_, i) => isFinite(first.tokens, from + i));
}
