import { isPlainSaying, needsThat, takesAddressee } from './cue-words.ts';
import { firstCueAt, type Cue } from './find-cues.ts';
import { isPreposition } from './voice.ts';
import { isClauseOpener, isVerbBehindTo, skipBehind } from './skip-behind.ts';
import { hasPresent } from './present-verb.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isTimeWord } from './time-words.ts';
import { isAuxiliary, isFinite, isPastForm, verbGroupStart } from './verb-group.ts';
import { isComment } from './writers-comment.ts';

/** Token indices of the words that are reported, half-open. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

/** Reported words run on for so many tokens at the most. */
const LONGEST = 250;
const REACH = 20;

/** The clause behind "that": its first token, or undefined. */
export function thatClause(speech: SpeechSentence, cue: Cue, cues: readonly Cue[]): number | undefined {
  const { tokens, isQuoted } = speech;
  const direct = skipBehind(speech, cue);
  if (cue.isPassive && direct > cue.at + 1 && direct !== cue.voice?.to && !isTimeWord(tokens[direct - 1]))
    return undefined;
  // "Told a meeting that began at dawn that …": the first is a relative.
  const isRelative =
    direct > cue.at + 1 && (isFinite(tokens, direct + 1) || isPastForm(tokens[direct + 1]?.folded ?? ''));
  if (tokens[direct]?.folded === 'that' && isRelative) {
    for (let at = direct + 2; at < direct + 12; at++) {
      if (tokens[at]?.kind !== 'word') return undefined;
      if (tokens[at]?.folded === 'that') return behindThat(speech, cue, at);
    }
  }
  if (tokens[direct]?.folded === 'that')
    return direct > cue.at + 1 && isPreposition(tokens[direct - 1]?.folded)
      ? undefined
      : behindThat(speech, cue, direct);
  // Behind a longer adverbial; a noun directly behind the verb has a relative clause of its own: "announced the plan that".
  const start = cue.isPassive ? (cue.voice?.to ?? cue.at + 1) : cue.at + 1;
  const first = tokens[start];
  const mayBeFar =
    first !== undefined &&
    (first.text === ',' ||
      isTimeWord(first) ||
      isPreposition(first.folded) ||
      takesAddressee(tokens[cue.at]?.folded ?? ''));
  if (cue.isPassive && tokens[start]?.folded !== 'that') return undefined;
  if (!mayBeFar || (first.folded === 'to' && isVerbBehindTo(speech, start + 1))) return undefined;
  const limit = Math.min(tokens.length, cue.at + REACH, cues[firstCueAt(cues, cue.at + 1)]?.at ?? Infinity);
  for (let at = start; at < limit; at++) {
    const token = tokens[at];
    if (token === undefined || isQuoted(at) || /^[;:.]$/.test(token.text)) return undefined;
    if (token.folded === 'that') return isPreposition(tokens[at - 1]?.folded) ? undefined : behindThat(speech, cue, at);
    // "reported, after he had left, that": an aside is passed over.
    const aside = token.text === ',' ? endOfAside(tokens, at) : undefined;
    if (aside !== undefined) at = aside;
    if (at > start && isFinite(tokens, at)) return undefined;
    if (/^(?:whether|if|because|and|but|who|which|while|when|where)$/.test(token.folded)) return undefined;
  }
  return undefined;
}

/** The comma before "that" which closes the aside that a comma opens. */
function endOfAside(tokens: SpeechSentence['tokens'], comma: number): number | undefined {
  for (let at = comma + 1; at < tokens.length && at - comma < 15; at++) {
    if (tokens[at]?.text === ',') return tokens[at + 1]?.folded === 'that' ? at : undefined;
  }
  return undefined;
}

/** "said that was wrong": a pronoun directly behind the verb belongs to the clause; further away it is a relative. */
function behindThat({ tokens, isQuoted }: SpeechSentence, cue: Cue, that: number): number | undefined {
  const next = tokens[that + 1];
  if (next === undefined || (next.kind === 'mark' && !isQuoted(that + 1) && !/^[$£€,]$/.test(next.text)))
    return undefined;
  if (isFinite(tokens, that + 1)) return that === cue.at + 1 ? that : undefined;
  // "If she believed that, she smiled": a single comma ends the clause, two enclose an aside.
  if (next.text === ',' && !tokens.slice(that + 2, that + 14).some(({ text }) => text === ',')) return undefined;
  return next.folded === 'that' || next.text === ',' ? that + 2 : that + 1;
}

/** The clause that stands behind the verb without "that": its first token, or undefined where no clause does. */
export function bareClause(speech: SpeechSentence, cue: Cue): number | undefined {
  const { tokens, isQuoted } = speech;
  const colon = tokens[cue.at + 1]?.text === ':' && !isQuoted(cue.at + 2);
  const from = colon ? cue.at + 2 : skipBehind(speech, cue);
  const first = tokens[from];
  if (
    first === undefined ||
    (first.kind === 'mark' && !isQuoted(from) && !/^[$£€]$/.test(first.text)) ||
    isPreposition(first.folded)
  )
    return undefined;
  if (isClauseOpener(first.folded) && first.folded !== 'that' && first.folded !== 'what' && first.folded !== 'when')
    return undefined;
  if (/^(?:to|and|but|or|so|as|who|which|not|because|while)$/.test(first.folded)) return undefined;
  const verb = tokens[cue.at]?.folded ?? '';
  if (isFinite(tokens, from)) {
    // "What the mayor said was that the money was gone"
    if (tokens[from + 1]?.folded === 'that') return from + 2;
    // "Talks which he said would end the war"
    if (
      from === cue.at + 1 &&
      isPlainSaying(verb) &&
      !cue.isPassive &&
      /^(?:which|who|that)$/.test(tokens[cue.from - 1]?.folded ?? '')
    )
      return from;
    // "Warned firms were leaving": the phrase behind the verb is no addressee but has a verb of its own.
    const isSubject = from > cue.at + 1 && from - cue.at < 6 && /^(?:warn|promis|caution|advis)/.test(verb);
    return isSubject && !cue.isPassive && !isPreposition(tokens[cue.at + 1]?.folded) ? cue.at + 1 : undefined;
  }
  if (needsThat(verb)) return undefined;
  // "It was thought the bridge was safe", "they were told the bridge was safe": no other passive takes a clause.
  if (cue.isPassive && !takesAddressee(verb) && tokens[cue.from]?.folded !== 'it') return undefined;
  const plain = isPlainSaying(verb);
  if (isClause(speech, from, plain) || (plain && hasPresent(speech, from))) return from;
  return speech.isHeadline && plain && tokens.slice(from, from + 12).some((token, i) => token.folded === 'to' && i > 0)
    ? from
    : undefined;
}

/** Whether a subject with its own verb begins at a token. */
export function isClause({ tokens, startingAt, isQuoted }: SpeechSentence, from: number, plain: boolean): boolean {
  if (/^(?:he|she|it|they|we|i|there|you)$/.test(tokens[from]?.folded ?? ''))
    return (
      isQuoted(from + 1) ||
      (tokens[from + 1]?.kind !== 'mark' &&
        !isPreposition(tokens[from + 1]?.folded) &&
        !/^(?:when|if|as|because|and|or|but|so|all|again)$/.test(tokens[from + 1]?.folded ?? ''))
    );
  let commas = 0;
  for (let at = from; at < tokens.length && at - from < REACH; at++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.text === ',') commas++;
    // An aside between two commas may part the subject from its verb, a single comma ends the clause.
    if (at > from && isFinite(tokens, at) && (plain || isSurelyFinite(tokens, at))) return commas % 2 === 0;
    if (token.kind === 'mark' && !/^[-"“”‘’'&%$£€(),]$/.test(token.text)) return false;
    // "said goodbye and left": a second verb of the same subject.
    if (/^(?:and|but|or)$/.test(token.folded) && isFinite(tokens, at + 1)) return false;
    if (/^(?:because|whether)$/.test(token.folded)) return false;
    // "The machines in Dane and Rock failed": names and nouns go together.
    const isPair = token.folded === 'and' && tokens[at - 1]?.capital !== 'none' && tokens[at + 1]?.capital !== 'none';
    if (!plain && !isPair && /^(?:who|which|whose|where|that|and|but|after|before|while|as|when)$/.test(token.folded))
      return false;
    const referent = startingAt(at);
    // "says Kenya needs help": a verb in the present behind the name that opens the clause.
    if (
      plain &&
      referent !== undefined &&
      at === from &&
      /[^s]s$/.test(tokens[referent.to]?.folded ?? '') &&
      tokens[referent.to]?.capital === 'none'
    )
      return true;
  }
  return false;
}

/** "Plans designed to", "losses caused by": a participle before a preposition is none. */
const isSurelyFinite = (tokens: SpeechSentence['tokens'], at: number): boolean =>
  isAuxiliary(tokens[at]?.folded ?? '') ||
  tokens[at + 1] === undefined ||
  (tokens[at + 1]?.text === '.' && tokens[at + 2] === undefined) ||
  (tokens[at + 1]?.kind === 'word' && !isPreposition(tokens[at + 1]?.folded));

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
    if (token.text !== ',' && !/^(?:and|but|while|although|though|whereas|according|[—–])$/.test(token.folded))
      continue;
    if (token.folded === 'according' && tokens[at + 1]?.folded === 'to') return at;
    // "Not only knew but joked": the two go together.
    if (token.folded === 'but' && saysNotOnly(tokens, from, at)) continue;
    if (/^(?:and|but)$/.test(token.folded) && TURNS.test(tokens[at + 1]?.folded ?? '')) return at;
    const follower = cues.slice(next, next + 2).find(cue => startsAttribution(speech, cue, at));
    if (follower !== undefined && at > from) return at;
    if (
      token.text === ',' &&
      /^(?:according|citing|quoting|referring|describing|calling|accusing|blaming|urging|breaking|echoing|contradicting|signall?ing|reversing|backtracking|repeating|alluding|hinting|invoking|apparently|drawing|prompting|sparking|evoking|seeming|appearing)$/.test(
        tokens[at + 1]?.folded ?? '',
      )
    )
      return at;
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

/** A cue whose subject and verb begin right behind a comma or "and". */
function startsAttribution({ tokens }: SpeechSentence, cue: Cue, mark: number): boolean {
  // "…, John Kelly, who told": a relative clause within the report.
  if (/^(?:who|which|that|whose)$/.test(tokens[verbGroupStart(tokens, cue.at) - 1]?.folded ?? '')) return false;
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
