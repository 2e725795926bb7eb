import type { Span } from '../../model/span.ts';
import { wordTrait } from '../../text/word-trait.ts';
import type { Cue } from './find-cues.ts';
import { INDIRECT_RULES, type Reported } from './indirect-rules.ts';
import type { Clause } from './clause-end.ts';
import { isSpot, SPOT_RULES } from './spot-rules.ts';
import { SOURCE_RULES } from './source-rules.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isArticle } from './voice.ts';

/** Reported words of a sentence with the rule that found them. */
export interface FoundReport extends Reported {
  readonly rule: string;
}

const mayBeSpot = wordTrait(isSpot);
/** No sentence of prose reports more; a list of words without end may. */
const MOST = 60;

/** What a sentence reports without marks, in order. */
export function findReported(speech: SpeechSentence, cues: readonly Cue[]): readonly FoundReport[] {
  const found: FoundReport[] = [];
  /** Where the part of the sentence begins that a cue behind it may report, and what the last report took of it. */
  let start = speech.body;
  let taken: Clause | undefined;
  for (const cue of cues) {
    const semicolon = lastSemicolon(speech, start, cue.at);
    if (semicolon !== undefined) [start, taken] = [semicolon + 1, undefined];
    // "They believe that time is short, said Okello": what was reported so far is all of it his report.
    const reaches = taken?.to === (cue.isInverted ? cue.at : cue.from) - 1;
    const floor = taken === undefined || reaches ? start : Math.max(taken.to, start);
    for (const { name, find } of INDIRECT_RULES) {
      const clause = find(speech, cue, cues, floor);
      if (clause === undefined || clause.to <= clause.from) continue;
      found.push({
        clause,
        voice: cue.voice,
        cue: { from: cue.at, to: cue.at + 1 },
        rule: name,
      });
      if (taken === undefined || clause.to > taken.to) taken = clause;
      if (clause.from < cue.at) start = Math.max(start, cue.at + 1, cue.isInverted ? (cue.voice?.to ?? 0) : 0);
      break;
    }
  }
  for (const { name, find } of SOURCE_RULES) {
    const report = find(speech, cues);
    if (report === undefined || found.some(other => covers(other, report))) continue;
    found.push({ clause: report.clause, voice: report.voice, cue: report.cue, rule: name });
    break;
  }
  speech.tokens.forEach((token, at) => {
    if (!mayBeSpot(token) || speech.isQuoted(at) || found.length > MOST) return;
    for (const { name, find } of SPOT_RULES) {
      const report = find(speech, at, cues);
      if (report === undefined || found.some(other => covers(other, report))) continue;
      found.push({ clause: report.clause, voice: report.voice, cue: report.cue, rule: name });
      break;
    }
  });
  return found
    .filter(({ clause }) => !isAllQuoted(speech, clause))
    .sort((a, b) => a.clause.from - b.clause.from || b.clause.to - a.clause.to);
}

/** The last semicolon of a stretch of bounded length. */
function lastSemicolon({ tokens }: SpeechSentence, from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from && to - at < 200; at--) if (tokens[at]?.text === ';') return at;
  return undefined;
}

const covers = (a: Reported, b: Reported): boolean => a.clause.from === b.clause.from && a.clause.to === b.clause.to;

/** Words that stand between marks are a quotation of their own. */
function isAllQuoted({ isQuoted, tokens }: SpeechSentence, { from, to }: Reported['clause']): boolean {
  let bare = 0;
  for (let at = from; at < to; at++)
    if (
      !isQuoted(at) &&
      tokens[at]?.kind !== 'mark' &&
      !isArticle(tokens[at]) &&
      !(at === from && tokens[at]?.folded === 'to')
    )
      bare++;
  return bare === 0;
}

/** The text of some tokens, without the marks of a quotation that the stretch opens or closes only. */
export function spanOf({ tokens }: SpeechSentence, { from, to }: Reported['clause']): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
