import { closesReport, isFeeling, takesAddressee, takesClause, takesInfinitive, takesQuestion } from './cue-words.ts';
import { firstCueAt, type Cue } from './find-cues.ts';
import { phraseFrom } from './phrase-end.ts';
import { OBJECT_RULES } from './object-rules.ts';
import { bareClause, isClause } from './bare-clause.ts';
import { clauseEnd, clauseFrom, trimEnd, type Clause } from './clause-end.ts';
import { thatClause } from './that-clause.ts';
import { skipBehind } from './skip-behind.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isTimeWord } from './time-words.ts';
import { isAdverb, isAuxiliary, isFinite, isGerund } from './verb-group.ts';
import { isPreposition, type Voice } from './voice.ts';

/** Words that a sentence reports without marks: who says them, the word that says so, and where they stand. */
export interface Reported {
  readonly clause: Clause;
  readonly voice: Voice | undefined;
  /** Tokens of the cue, half-open. */
  readonly cue: Clause | undefined;
}

export interface IndirectRule {
  readonly name: string;
  readonly reason: string;
  readonly takes: string;
  readonly leaves: string;
  /** `floor`: the first token that no earlier report of the sentence has taken. */
  readonly find: (speech: SpeechSentence, cue: Cue, cues: readonly Cue[], floor: number) => Clause | undefined;
}

/** The rules that find what a verb of saying reports, the surest first. */
export const INDIRECT_RULES: readonly IndirectRule[] = [
  {
    name: 'that-clause',
    reason: 'the clause behind "that" is what the subject of the verb said',
    takes: 'The minister said that the dam would be finished in May.',
    leaves: 'The minister said goodbye in a speech that was short.',
    find: (speech, cue, cues) => clauseFrom(speech, thatClause(speech, cue, cues), cues, cue),
  },
  {
    name: 'question',
    reason: 'a clause behind "whether", "if" or "why" is what somebody asked',
    takes: 'Reporters asked whether the bridge was safe.',
    leaves: 'Reporters asked for water.',
    find: (speech, cue, cues) => {
      const from = skipBehind(speech, cue);
      const opener = speech.tokens[from]?.folded ?? '';
      const asks = takesQuestion(speech.tokens[cue.at])
        ? /^(?:whether|if|why|how|what|when|where|who|which)$/
        : /^(?:whether|why|how)$/;
      return asks.test(opener) && !cue.isInverted ? clauseFrom(speech, from, cues, cue) : undefined;
    },
  },
  {
    name: 'clause without "that"',
    reason: 'a subject with its own verb behind a verb of saying is what was said',
    takes: 'Police said the road was closed.',
    leaves: 'Police said nothing on Monday.',
    find: (speech, cue, cues) => {
      if (cue.isInverted || !takesClause(speech.tokens[cue.at])) return undefined;
      return clauseFrom(speech, bareClause(speech, cue), cues, cue);
    },
  },
  {
    name: 'noun and that-clause',
    reason: 'who expresses hope or voices concern says what the clause behind "that" says',
    takes: 'The mayor expressed hope that the road would open.',
    leaves: 'The mayor expressed thanks in a letter that arrived.',
    find: (speech, cue, cues) => {
      const { tokens, isQuoted } = speech;
      if (!/^(?:express|voic|repeat|reiterat)/.test(tokens[cue.at]?.folded ?? '')) return undefined;
      for (let at = cue.at + 1; at < cue.at + 5; at++) {
        const token = tokens[at];
        if (token?.kind !== 'word' || isQuoted(at)) return undefined;
        if (isFeeling(token))
          return tokens[at + 1]?.folded === 'that' ? clauseFrom(speech, at + 2, cues, cue) : undefined;
      }
      return undefined;
    },
  },
  {
    name: 'to do',
    reason: 'what somebody promises to do or asks others to do is what he says',
    takes: 'The union vowed to stop work.',
    leaves: 'The union was told to stop work.',
    find: (speech, cue, cues) => {
      if (cue.isPassive || cue.isInverted) return undefined;
      return phraseFrom(speech, infinitive(speech, cue.at), cues, cue);
    },
  },
  ...OBJECT_RULES,
  {
    name: 'as somebody says',
    reason: 'behind "as the mayor said" and a comma stands what was said',
    takes: 'As the mayor said, a bridge must be paid for.',
    leaves: 'As the mayor spoke, a bridge fell.',
    find: (speech, cue, cues) => {
      const opens = speech.tokens[cue.from - 1]?.folded === 'as' && cue.from - 1 === speech.body;
      if (!opens || cue.isPassive) return undefined;
      // "As the mayor told the council last autumn, …"
      let comma = cue.at + 1;
      while (comma - cue.at < 12 && speech.tokens[comma]?.kind === 'word' && !isFinite(speech.tokens, comma)) comma++;
      return speech.tokens[comma]?.text === ',' ? clauseFrom(speech, comma + 1, cues, cue) : undefined;
    },
  },
  {
    name: 'said behind the words',
    reason: 'a clause that ends with a comma and who says it is what is said',
    takes: 'Prices will rise, the bank said.',
    leaves: 'After the talks ended, the bank said nothing.',
    find: trailing,
  },
];

/** Verbs that ask others, whose addressee stands before "to". */
const ASKS_OTHERS = /^(?:plead|urg|ask|told|tells|order|beg|implor|advis|warn|instruct|invit|call|appeal)/;

function infinitive({ tokens, isQuoted, startingAt }: SpeechSentence, verb: number): number | undefined {
  const folded = tokens[verb]?.folded ?? '';
  if (!takesInfinitive(tokens[verb])) return undefined;
  const asks = ASKS_OTHERS.test(folded);
  if (/^call/.test(folded) && tokens[verb + 1]?.folded !== 'on') return undefined;
  if (/^appeal/.test(folded) && tokens[verb + 1]?.folded !== 'to') return undefined;
  if (/^plead/.test(folded) && tokens[verb + 1]?.folded !== 'with') return undefined;
  const skip = /^(?:call|appeal|plead)/.test(folded) ? 2 : 1;
  for (let at = verb + skip; at < tokens.length && at <= verb + (asks ? 14 : 1); at++) {
    const token = tokens[at];
    if (token === undefined || isQuoted(at) || (token.kind === 'mark' && token.text !== ',')) return undefined;
    if (isFinite(tokens, at) || /^(?:that|who|which|whether)$/.test(token.folded)) return undefined;
    const next = isQuoted(at + 1) ? tokens[at + 2] : tokens[at + 1];
    if (
      token.folded === 'to' &&
      next?.kind === 'word' &&
      next.capital === 'none' &&
      startingAt(at + 1) === undefined &&
      !(next.folded === 'be' && /^(?:named|identified|quoted)$/.test(tokens[at + 2]?.folded ?? '')) &&
      !/^(?:the|a|an|his|her|its|their|him|them|us|me|it|laughter|applause|cheers|jeers|questions)$/.test(next.folded)
    )
      return tokens[at - 1]?.folded === 'not' ? at - 1 : at;
  }
  return undefined;
}

/** Words that open something other than a clause that is reported. */
const OPENERS =
  /^(?:after|when|as|while|if|before|although|though|because|since|once|asked|speaking|until|despite|in|on|at|during|for|by|with|to|from|under|over|last|earlier|later|elsewhere|meanwhile|separately|however|according)$/;

function trailing(speech: SpeechSentence, cue: Cue, cues: readonly Cue[], floor: number): Clause | undefined {
  const { tokens, isQuoted } = speech;
  const mark = (cue.isInverted ? cue.at : cue.from) - 1;
  if (cue.isPassive || cue.voice === undefined || !closesReport(tokens[cue.at])) return undefined;
  if (!/^[,—–]$/.test(tokens[mark]?.text ?? '') || isQuoted(mark - 1)) return undefined;
  // "Rebels who, officials say, use the road": the words behind are what they say.
  if (/^(?:who|which|that|and|but|where|whose)$/.test(tokens[mark - 1]?.folded ?? ''))
    return behindComma(speech, cue, cues);
  if (!endsReport(speech, cue)) return undefined;
  let from = floor;
  while (/^(?:,|and|but)$/.test(tokens[from]?.folded ?? '')) from++;
  if (mark - from < 1 || mark - from > 150) return undefined;
  const region = tokens.slice(from, mark);
  const opener = region[0]?.folded ?? '';
  const isOpening = OPENERS.test(opener) || isGerund(region[0]) || (/ed$/.test(opener) && isPreposition(region[1]));
  if (isOpening && !region.some((token, i) => token.text === ',' && isClause(speech, from + i + 1, true)))
    return undefined;
  const to = midSentence(speech, cue, cues);
  if (to !== undefined) return { from, to };
  // "Ruiz agreed, Soto said."
  const isShortClause = region.length === 2 && isFinite(tokens, from + 1) && cue.at + 2 >= tokens.length;
  return region.length > 2 || isShortClause ? { from, to: trimEnd(speech, from, mark) } : undefined;
}

/** "…, the bank said in a letter", and nothing that the verb has for its object. */
function endsReport({ tokens }: SpeechSentence, cue: Cue): boolean {
  const next = tokens[cue.at + 1];
  if (cue.isInverted || next === undefined || next.kind !== 'word' || takesAddressee(tokens[cue.at])) return true;
  if (isPreposition(next) || isAdverb(next) || isTimeWord(next) || isGerund(next)) return true;
  return /^(?:and|but|as|while|when|who|which|because|here)$/.test(next.folded);
}

function behindComma(speech: SpeechSentence, cue: Cue, cues: readonly Cue[]): Clause | undefined {
  let at = cue.isInverted ? (cue.voice?.to ?? cue.at + 1) : skipBehind(speech, cue);
  for (const limit = at + 10; at < limit && speech.tokens[at]?.kind === 'word';) at++;
  return speech.tokens[at]?.text === ',' ? clauseFrom(speech, at + 1, cues, cue) : undefined;
}

/** "The plan, the bank said, would fail": the end of the words that go on behind the cue. */
function midSentence(speech: SpeechSentence, cue: Cue, cues: readonly Cue[]): number | undefined {
  const { tokens, isQuoted } = speech;
  let at = cue.isInverted ? (cue.voice?.to ?? cue.at + 1) : skipBehind(speech, cue);
  for (const limit = at + 10; cue.isInverted && at < limit && tokens[at]?.kind !== 'mark';) at++;
  if (tokens[at]?.text !== ',') return undefined;
  // "The years were, he said, ‘the players’ decade’": the words between marks are the rest of it.
  const before = tokens[(cue.isInverted ? cue.at : cue.from) - 2];
  if (isQuoted(at + 1)) return isAuxiliary(before) ? clauseEnd(speech, at + 1, cues, cue.at) : undefined;
  at++;
  const next = tokens[at];
  if (
    next === undefined ||
    isGerund(next) ||
    /^(?:while|who|which|whose|a|an|the|citing|according|after|though|although|when|as)$/.test(next.folded)
  )
    return undefined;
  if ((cues[firstCueAt(cues, cue.at + 1)]?.at ?? Infinity) - cue.at < 25) return undefined;
  const to = clauseEnd(speech, at, cues, cue.at);
  return tokens.slice(at, to).some((_, i) => isFinite(tokens, at + i) || tokens[at]?.folded === 'and') ? to : undefined;
}
