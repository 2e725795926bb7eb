import { cueAtEnd, cueAtMark, cueBefore, cueBehind, cueInside } from './cue-near-marks.ts';
import type { Span } from '../../model/span.ts';
import { spokenBy, spokenIn, type DirectContext, type Spoken } from './direct-context.ts';
import { subjectBefore } from './find-subject.ts';
import { phraseStartingAt } from './phrase-behind.ts';
import { accordingTo } from './source-rules.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isFinite } from './verb-group.ts';
import { isPersonName, voiceOf, type Voice } from './voice.ts';

interface SpeakerRule {
  readonly name: string;
  readonly reason: string;
  readonly takes: string;
  readonly leaves: string;
  /** Undefined: the rule does not apply. Without a voice: somebody speaks whom the text does not name. */
  readonly find: (context: DirectContext) => Spoken | undefined;
}

/** Rules so sure that what they find is speech, whatever it looks like. */
export const CLOSE_RULES: readonly SpeakerRule[] = [
  {
    name: 'in somebody’s words',
    reason: '"in the words of" and "in …’s words" name the speaker',
    takes: 'The plan was, in the words of Amina Diallo, “dead and buried”.',
    leaves: 'The plan was, in other words, “dead and buried”.',
    find: ({ first, before }) => {
      for (let at = Math.max(0, before - 12); at < before; at++) {
        if (first.tokens[at]?.folded !== 'words' || first.tokens[at + 1]?.folded !== 'of') continue;
        const voice = phraseStartingAt(first, at + 2);
        if (voice !== undefined) return { voice, cue: { from: at, to: at + 1, speech: first } };
      }
      return undefined;
    },
  },
  {
    name: 'cue behind',
    reason: 'a verb of saying follows the closing mark with its subject on either side',
    takes: '“We will rebuild,” the mayor said.',
    leaves: '“The Tempest” said a lot about power.',
    find: cueBehind,
  },
  {
    name: 'cue at the mark',
    reason: 'a verb of saying stands directly before the opening mark, or before its comma or colon',
    takes: 'She said: “The road is closed.”',
    leaves: 'She lives in a “smart” house.',
    find: cueAtMark,
  },
  {
    name: 'name and colon',
    reason: 'a name and a colon before the mark say who speaks',
    takes: 'Kofi Mensah: “We lost the game.”',
    leaves: 'Two words: “We lost.”',
    find: ({ first, before }) => {
      if (first.tokens[before - 1]?.text !== ':' || before > 9) return undefined;
      const voice = phraseStartingAt(first, 0);
      return voice !== undefined &&
        voice.entities.length > 0 &&
        (voice.to === before - 1 || first.tokens[voice.to]?.text === ',')
        ? { voice, cue: undefined }
        : undefined;
    },
  },
];

/** The rules for what may be speech, the surest first. */
export const SPEAKER_RULES: readonly SpeakerRule[] = [
  {
    name: 'cue before',
    reason: 'a verb of saying stands before the opening mark in the same sentence, however far',
    takes: 'She told the court that the deal was “a mistake”.',
    leaves: 'The clerk fell; she lives in a “smart” house.',
    find: context => cueBefore(context, 60),
  },
  {
    name: 'cue behind the partial quotation',
    reason: 'the sentence that quotes some words ends with who said them',
    takes: 'The two sides “fully agreed” on prices, Okello said.',
    leaves: 'The “fully agreed” prices rose.',
    find: cueAtEnd,
  },
  {
    name: 'according to',
    reason: '"according to" names the speaker on either side',
    takes: 'The plan is “dead”, according to Ms Haddad.',
    leaves: 'The “dead” plan went according to schedule.',
    find: ({ first, last }) => {
      for (const speech of [last, first]) {
        const at = accordingTo(speech);
        const voice = at === undefined ? undefined : phraseStartingAt(speech, at + 2);
        if (at !== undefined && voice !== undefined) return { voice, cue: { from: at, to: at + 2, speech } };
      }
      return undefined;
    },
  },
  {
    name: 'the words say it',
    reason: 'a verb of saying opens the quoted words themselves, and its subject stands before the mark',
    takes: 'The envoy “welcomed the progress made”.',
    leaves: 'The envoy’s “welcome mat” was stolen.',
    find: cueInside,
  },
  {
    name: 'within what is reported',
    reason: 'words between marks in a clause that is reported are of the one whom it is reported of',
    takes: 'The mayor’s claim that the road is “safe enough” was mocked.',
    leaves: 'The mayor’s clay vase is “safe enough” here.',
    find: ({ first, before, reportsOf }) => {
      const report = reportsOf(first).findLast(({ clause }) => clause.from <= before && before < clause.to);
      return report && spokenIn(first, report);
    },
  },
  {
    name: 'goes on in the paragraph',
    reason: 'a quotation that follows another in the paragraph, or an open one, has the same speaker',
    takes: '“Yes,” he said. “We lost the game yesterday.”',
    leaves: '“Yes,” he said. “No,” said his wife.',
    find: context => {
      const { preceding, quoted, text } = context;
      if (preceding === undefined) return undefined;
      if (preceding.open) return preceding.spoken;
      const isSentence =
        /^[\p{Lu}“‘"…«]/u.test(text.charAt(quoted.start)) && (quoted.end - quoted.start > 20 || context.before === 0);
      const isNear = preceding.isSamePassage && context.between.length <= 3;
      return isNear && isSentence && !anotherComesUp(context) ? preceding.spoken : undefined;
    },
  },
  {
    name: 'colon behind who speaks',
    reason: 'a clause that ends with a colon before the mark tells of the one who speaks',
    takes: 'Amina Diallo was blunt: “We lost the road.”',
    leaves: 'The road was blocked: “no entry”.',
    find: ({ first, before, quoted, text }) => {
      if (first.tokens[before - 1]?.text !== ':' || !isWhole(text, quoted)) return undefined;
      const voice = actorOf(first, before - 1);
      return voice === undefined ? undefined : { voice, cue: undefined };
    },
  },
  {
    name: 'who was told of before',
    reason: 'whole sentences between marks are said by the person of whom the sentence before them told',
    takes: 'Amina Diallo shook her head. “We lost the road.”',
    leaves: 'The river rose. “We lost the road.”',
    find: ({ first, before, quoted, text, previous, cuesOf, preceding }) => {
      if (previous === undefined || before > 0 || first.isHeadline || !isWhole(text, quoted)) return undefined;
      if (preceding?.isSamePassage === true && preceding.end > previous.start) return undefined;
      const cue = cuesOf(previous).at(-1);
      if (cue !== undefined && !cue.isPassive) return spokenBy(previous, cue);
      const voice = actorOf(previous, previous.tokens.length);
      return voice === undefined ? undefined : { voice, cue: undefined };
    },
  },
  {
    name: 'a paragraph of quotation',
    reason: 'a paragraph that is all quotation goes on with the speaker of the one before',
    takes: 'The mayor spoke. “We lost the road,” she said.\n\n“We also lost the bridge and the mill.”',
    leaves: 'The mayor spoke. “We lost the road,” she said.\n\nThe bridge is “a word in a sentence”.',
    find: ({ preceding, quoted, passage }) => {
      if (preceding === undefined || preceding.isSamePassage) return undefined;
      return quoted.outer.start <= passage.start && quoted.outer.end >= passage.end - 1 ? preceding.spoken : undefined;
    },
  },
  {
    name: 'name behind a dash',
    reason: 'a quotation that stands by itself is signed with a dash and a name',
    takes: '“The sea gives and the sea takes away.” — Kofi Mensah',
    leaves: '“The sea gives and the sea takes away.” — a fishermen’s saying',
    find: ({ quoted, text, last, behind, after, passage }) => {
      const isDash = /^\s*[—–-]/.test(text.slice(quoted.outer.end, quoted.outer.end + 4));
      if (!isDash || quoted.outer.start > passage.start) return undefined;
      const [speech, from] = after < last.tokens.length || behind === undefined ? [last, after] : [behind, 0];
      let at = from;
      while (/^[—–-]$/.test(speech.tokens[at]?.text ?? '')) at++;
      const voice = phraseStartingAt(speech, at);
      return voice !== undefined && voice.entities.length > 0 && speech.end >= passage.end - 1
        ? { voice, cue: undefined }
        : undefined;
    },
  },
];

/** Sentences of somebody’s own: from a capital to a mark that ends one. */
const isWhole = (text: string, { start, end }: Span): boolean =>
  /^[\p{Lu}\d‘'$£€]/u.test(text.charAt(start)) && /[.!?…]['’]?$/.test(text.slice(Math.max(start, end - 2), end));

/** The person that the first clause of a sentence is about. */
function actorOf(speech: SpeechSentence, to: number): Voice | undefined {
  const { tokens, entities, isQuoted, body, startingAt } = speech;
  // "Farrell grins."
  const first = startingAt(body);
  const verb = tokens[first?.to ?? -1];
  if (first !== undefined && isPersonName(first, entities) && verb?.capital === 'none' && /[^s]s$/.test(verb.folded))
    return voiceOf(first);
  for (let at = body + 1; at < to && at < body + 40; at++) {
    if (isQuoted(at) || !isFinite(tokens, at)) continue;
    const voice = subjectBefore(speech, at, body);
    return voice !== undefined && entities[voice.entities[0] ?? -1]?.type === 'PER' ? voice : undefined;
  }
  return undefined;
}

/** Somebody else is named at the head of a sentence between the last speech and this. */
function anotherComesUp({ between, preceding }: DirectContext): boolean {
  const speaker = preceding?.spoken.voice?.entities[0];
  return between.some(speech => {
    const referent = speech.startingAt(0) ?? speech.startingAt(1) ?? speech.startingAt(2);
    const [entity] = referent?.entities ?? [];
    return referent?.kind === 'name' && entity !== speaker && speech.entities[entity ?? -1]?.type === 'PER';
  });
}
