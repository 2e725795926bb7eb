import { oneOf, wordTrait } from '../../text/word-trait.ts';
import { firstCueAt, type Cue } from './find-cues.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { verbGroupStart } from './verb-group.ts';
import { isComment } from './writers-comment.ts';

/** Token indices of the words that are reported, half-open. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

/** Reported words run on for so many tokens at the most. */
const LONGEST = 250;

const mayEndClause = wordTrait(folded => /^(?:and|but|while|although|though|whereas|according|[—–])$/.test(folded));

const joinsClauses = oneOf('and|but');
const opensComment = wordTrait(folded =>
  /^(?:according|citing|quoting|referring|describing|calling|accusing|blaming|urging|breaking|echoing|contradicting|signall?ing|reversing|backtracking|repeating|alluding|hinting|invoking|apparently|drawing|prompting|sparking|evoking|seeming|appearing)$/.test(
    folded,
  ),
);

/** Where the reported words end: with the sentence, or before the next thing that is said. */
export function clauseEnd(speech: SpeechSentence, from: number, cues: readonly Cue[], own: number): number {
  const { tokens, isQuoted } = speech;
  const limit = Math.min(tokens.length, from + LONGEST);
  let next = firstCueAt(cues, own + 1);
  for (let at = from; at < limit; at++) {
    if (isQuoted(at)) continue;
    const token = tokens[at];
    if (token === undefined) return at;
    if (token.text === ';') return at;
    while ((cues[next]?.at ?? Infinity) < at) next++;
    if (token.text === ',' && isComment(speech, at)) return at;
    if (token.text !== ',' && !mayEndClause(token)) continue;
    if (token.folded === 'according' && tokens[at + 1]?.folded === 'to') return at;
    // "Not only knew but joked": the two go together.
    if (token.folded === 'but' && saysNotOnly(tokens, from, at)) continue;
    if (joinsClauses(token) && TURNS.test(tokens[at + 1]?.folded ?? '')) return at;
    const follower = cues.slice(next, next + 2).find(cue => startsAttribution(speech, cue, at));
    if (follower !== undefined && at > from) return at;
    if (token.text === ',' && opensComment(tokens[at + 1])) return at;
  }
  return trimEnd(speech, from, limit);
}

/** The reported words from a token on, where that leaves more than one. */
export function clauseFrom(
  speech: SpeechSentence,
  from: number | undefined,
  cues: readonly Cue[],
  cue: Cue,
): Clause | undefined {
  if (from === undefined) return undefined;
  const to = clauseEnd(speech, from, cues, cue.at);
  return to - from >= 2 ? { from, to } : undefined;
}

function saysNotOnly(tokens: SpeechSentence['tokens'], from: number, to: number): boolean {
  for (let at = Math.max(from, to - 30); at < to; at++)
    if (tokens[at]?.folded === 'not' && tokens[at + 1]?.folded === 'only') return true;
  return false;
}

/** "Said it was true but rejected calls to go": what else the one who speaks does. */
const TURNS =
  /^(?:rejected|rejects|dismissed|dismisses|declined|declines|refused|refuses|defended|defends|condemned|condemns|apologised|apologized|praised|praises|awarded|sentenced|fined|adjourned)$/;

const isRelativePronoun = oneOf('who|which|that|whose');

/** A cue whose subject and verb begin right behind a comma or "and". */
function startsAttribution({ tokens }: SpeechSentence, cue: Cue, mark: number): boolean {
  // "…, John Kelly, who told": a relative clause within the report.
  if (isRelativePronoun(tokens[verbGroupStart(tokens, cue.at) - 1])) return false;
  let from = mark + 1;
  while (
    /^(?:and|but|while|also|later|then|although|though|whereas)$/.test(tokens[from]?.folded ?? '') &&
    from < cue.at
  )
    from++;
  return (
    cue.from === from || cue.at === from || (cue.voice !== undefined && !cue.isInverted && cue.voice.from === from)
  );
}

/** Without the full stop and space at the end. */
export function trimEnd({ tokens, isQuoted }: SpeechSentence, from: number, to: number): number {
  let end = to;
  while (
    end > from &&
    tokens[end - 1]?.kind === 'mark' &&
    !isQuoted(end - 1) &&
    /^[.,;:!—–-]$/.test(tokens[end - 1]?.text ?? '')
  )
    end--;
  return end;
}
