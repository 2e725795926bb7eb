import { wordTrait } from '../../text/word-trait.ts';
import type { IndirectRule } from './indirect-rules.ts';
import { phraseFrom } from './phrase-end.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isAuxiliary, isGerund } from './verb-group.ts';

/** The rules for verbs of saying that have what is said for their object, without a clause. */
export const OBJECT_RULES: readonly IndirectRule[] = [
  {
    name: 'accuses of',
    reason: 'whom somebody accuses or blames, and of what, is what he says',
    takes: 'The union accused the bank of hiding the losses.',
    leaves: 'The union accused the bank in June.',
    find: (speech, cue, cues) => {
      const { tokens, isQuoted } = speech;
      const verb = tokens[cue.at]?.folded ?? '';
      if (cue.isPassive || cue.isInverted || !/^(?:accus|blam)/.test(verb)) return undefined;
      const link = verb.startsWith('accus') ? 'of' : 'for';
      for (let at = cue.at + 2; at < tokens.length && at - cue.at < 14; at++) {
        const token = tokens[at];
        if (token === undefined || /^[;:,.]$/.test(token.text) || isAuxiliary(token)) return undefined;
        if (token.folded === link && !isQuoted(at))
          return isQuoted(at + 1) ? undefined : phraseFrom(speech, cue.at + 1, cues, cue);
      }
      return undefined;
    },
  },
  {
    name: 'denies doing',
    reason: 'what somebody denies, admits or suggests doing is what he says',
    takes: 'The clerk denied taking the money.',
    leaves: 'The clerk denied nothing.',
    find: (speech, cue, cues) =>
      cue.isPassive || cue.isInverted ? undefined : phraseFrom(speech, doing(speech, cue.at), cues, cue),
  },
  {
    name: 'calls for',
    reason: 'what somebody calls for or warns of is what he says',
    takes: 'The party called for a new count of the votes.',
    leaves: 'The nurse called for three hours.',
    find: (speech, cue, cues) => {
      const { tokens } = speech;
      const verb = tokens[cue.at];
      const next = tokens[cue.at + 1]?.folded ?? '';
      const first = tokens[cue.at + 2];
      const fits = (calls(verb) && next === 'for') || (warns(verb) && /^(?:of|about|against)$/.test(next));
      if (!fits || cue.isPassive || cue.isInverted || cue.voice === undefined) return undefined;
      if (first?.kind !== 'word' || /^(?:one|two|three|several|many|hours|help)$/.test(first.folded)) return undefined;
      return phraseFrom(speech, cue.at + 2, cues, cue);
    },
  },
];

const calls = wordTrait(folded => folded.startsWith('call'));
const warns = wordTrait(folded => folded.startsWith('warn'));

const takesDoing = wordTrait(folded =>
  /^(?:den(?:ied|ies|y|ying)|admit\w*|acknowledg\w*|recall\w*|recommend\w*|suggest\w*|propos\w*)$/.test(folded),
);
const NO_DOING =
  /^(?:nothing|anything|something|everything|during|king|string|spring|evening|morning|meeting|building|rating|ruling)$/;
/** What is denied that is no permission: "denied him entry" says nothing. */
const DENIED = /^(?:any|all|wrongdoing|involvement|responsibility|guilt|knowledge)$/;

function doing({ tokens, isQuoted }: SpeechSentence, verb: number): number | undefined {
  const { folded = '' } = tokens[verb] ?? {};
  const at = verb + 1;
  const next = tokens[at];
  if (!takesDoing(tokens[verb]) || next?.kind !== 'word' || isQuoted(at)) return undefined;
  if (isGerund(next) && next.capital === 'none' && next.folded.length > 4 && !NO_DOING.test(next.folded)) return at;
  if (!folded.startsWith('den')) return undefined;
  return DENIED.test(next.folded) ? at : undefined;
}
