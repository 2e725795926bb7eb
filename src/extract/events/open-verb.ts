import type { Token } from '../../text/token.ts';
import { isFunctionWord } from '../gazetteer/words.ts';
import { listOf } from '../gazetteer/word-set.ts';
import { SAYING } from '../saying.ts';
import { oneOf, wordTrait } from '../../text/word-trait.ts';
import { formOfPast, type VerbForm } from './inflect.ts';
import type { Trigger } from './trigger.ts';
import { isAdverb, isAuxiliary, isPlainAuxiliary } from './verb-words.ts';

/** What these tell is how things are, what somebody thinks or feels, or how a thing goes on: no event by itself. */
const NO_DEED = new Set(
  listOf(`was|were|been|had|did|done|said|told|seemed|appeared|remained|stayed|knew|known|believed|thought|felt|wanted|wished|liked|loved|hated|hoped|feared|expected|intended|planned|aimed|needed|required|meant|included|contained|consisted|comprised|belonged|depended|resembled|lacked|owned|possessed|lived|resided|stood|sat|lay|existed|lasted|cost|weighed|measured|based|located|situated|entitled|titled|called|considered|regarded|estimated
  supposed|assumed|understood|meant|followed|concerned|related|referred|described|represented|tended|preferred|enjoyed|doubted|wondered|imagined|remembered|forgot|forgotten|realised|realized|noticed|watched|saw|seen|heard|listened|looked|smiled|laughed|nodded|sighed|slept|wore|worn|used|tried|attempted|managed|failed|struggled|helped|let|got|gotten|became|become|worked|acted|behaved|deserved|mattered|involved|associated|linked|connected|compared|combined|differed
  varied|ranged|totalled|totaled|amounted|equalled|equaled|matched|fit|suited|surrounded|overlooked|faced|bordered|housed|spoke|spoken|talked|discussed|explained|read|learned|learnt|studied|experienced|interested|worried|billed|touted|featured|starred|served|resided|raised|grown|grew|spent|inspired|owed|intended|modelled|modeled|inhabited|originated|occupied|dominated|commemorated|hailed|wept|cried|prayed|cheered|grinned|sobbed|shrugged|frowned|surprised|pleased|shocked|aged|dated|scheduled|slated|poised|prepared|willing|wounded|respected|admired|trusted|waited|cared|sounded|proved|proven|showed|shown|allowed|enabled|reflected|underlined|highlighted|illustrated|indicated|demonstrated|signalled|signaled|implied|suggested|stemmed|resulted|led|caused|contributed
  continued|began|begun|started|ceased|advised|stressed|emphasised|emphasized|regretted|appealed|focused|focussed|centred|centered|relied|gone|speculated|named|dubbed|nicknamed|relates|amid|need|embed|wed|indeed|hundred|sacred|naked|wicked|ragged|rugged|beloved|talented|united|harboured|harbored|quarrelled|quarreled|unified|limited|armed|sacked|advanced|detailed|experienced|unprecedented|alleged|so-called|red|bed|feed|speed|breed|deed|exceed|proceed|succeed|learned|noted|cited|quoted|mentioned|commented|remarked|argued|claimed|maintained|envisioned|envisaged|justified|assured|addressed|identified|recommended|affected|recognised|recognized|acknowledged|perceived|viewed|favoured|favored|opted|dreamt|dreamed|insured|assessed|agreed|decided|determined|proposed|offered|sought|granted`),
);

/** A deed all the same where a thing follows: "announced the merger", "confirmed its finding", and no "that". */
const DECLARING = new Set(
  listOf(
    'announced|declared|confirmed|revealed|published|posted|welcomed|recalled|suggested|concluded|maintained|observed|continued|held|began|started|named|led|kept|left',
  ),
);
const isDeclaring = wordTrait(folded => DECLARING.has(folded));
const opensThing = oneOf('the|a|an|its|his|her|their|this|these|another|two|three|four|five|six|seven|eight|nine|ten');

/** "went on strike", "came to power": with these words a movement is a deed. */
const GOES = new Set([
  'on strike',
  'on trial',
  'on sale',
  'on display',
  'to power',
  'into force',
  'into effect',
  'under attack',
  'under fire',
  'into office',
  'to court',
  'on hunger',
]);

const mayBeDeed = wordTrait(
  folded =>
    formOfPast(folded) !== undefined &&
    (!folded.includes('-') || /^(?:co|re)-\w+ed$/.test(folded)) &&
    !/^un(?!veil|earth|cover|leash|seat)\w+ed$/.test(folded) &&
    (DECLARING.has(folded) || (!NO_DEED.has(folded) && !SAYING.has(folded))),
);

/** What is to come is told of deeds alone: not of being, having, needing and the like. */
const NO_PLAN =
  /^(?:be|soon|now|then|later|again|still|thus|even|just|once|instead|today|tomorrow|have|do|get|remain|stay|need|know|want|like|love|hope|expect|believe|think|see|hear|feel|find|mean|become|seem|appear|continue|depend|include|require|help|let|try|keep|make|say|tell|add|explain|note|understand|consider|ensure|allow|enable|lead|cause|come|go|live|exist|work|look|belong|cost|last|not|never|the|a|an|its|his|her|their|this|that|all|any|it|them|him|improve|avoid|prevent|reduce|increase|show|speak|talk|discuss|ask|face|wait|never|always|also|and|or|more|prove|use|serve|bring|benefit|affect|suffer|mark|rise|fall|drop|grow|represent|contribute|focus|rely|deal|reach|fail|hold|begin|start|further|better|fully|protect|maintain|strengthen|promote|respond|address)$/;
const mayBeDone = wordTrait(folded => /^[a-z-]{3,}$/.test(folded) && !NO_PLAN.test(folded) && !folded.endsWith('ly'));

const openVerb = (at: number, form: VerbForm): Trigger => ({
  at,
  kind: 'verb',
  type: undefined,
  form,
  needsVerb: false,
});

/** A verb that the lexicon does not know, in the past: whoever is named as its subject did something. */
export function openVerbAt(tokens: readonly Token[], at: number): Trigger | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital !== 'none') return undefined;
  if (
    token.folded === 'take' &&
    /^(?:place|part|steps|into|care|time|action|measures|account|note|all|every)$/.test(tokens[at + 1]?.folded ?? '')
  )
    return undefined;
  if ((token.folded === 'start' || token.folded === 'begin') && !isPlainNoun(tokens, at + 1)) return undefined;
  if (isComing(tokens, at))
    return mayBeDone(token) ||
      (token.folded === 'go' && GOES.has(`${tokens[at + 1]?.folded ?? ''} ${tokens[at + 2]?.folded ?? ''}`))
      ? openVerb(at, 'base')
      : undefined;
  if (!mayBeDeed(token)) return undefined;
  if (isDeclaring(token) && (!hasThing(tokens, at) || isMind(tokens, at))) return undefined;
  if (
    /^(?:kept|held|left)$/.test(token.folded) &&
    !/^(?:its|the|their|key|interest)$/.test(tokens[at + 1]?.folded ?? '')
  )
    return undefined;
  if (
    /^(?:went|came)$/.test(token.folded) &&
    !GOES.has(`${tokens[at + 1]?.folded ?? ''} ${tokens[at + 2]?.folded ?? ''}`)
  )
    return undefined;
  // "was set to land", "the spread of": no deeds.
  if (
    /^(?:set|spread|cut|put|rise|run|burst|quit|cast|bid)$/.test(token.folded) &&
    /^(?:to|of)$/.test(tokens[at + 1]?.folded ?? '')
  )
    return undefined;
  const [next, before] = [tokens[at + 1]?.folded, tokens[at - 1]];
  // "sent no message": nothing was done. ", made by Baum": says more of a thing.
  if (next === 'no' || (next === 'by' && (before?.kind !== 'word' || !isAuxiliary(before)))) return undefined;
  if (isBeforeNoun(tokens, at)) return undefined;
  const form = formOfPast(token.folded);
  return form === undefined ? undefined : openVerb(at, form);
}

/** Behind "will", or "to" where somebody plans or is called on to do it, stands a verb. */
function isComing(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.folded === 'also' || isAdverb(tokens[at - 1]) ? tokens[at - 2] : tokens[at - 1];
  return before?.folded === 'will' || before?.folded === 'to' || before?.folded === 'would';
}

const hasThing = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    (opensThing(next) || next.kind === 'number' || isThingName(tokens, at + 1) || isPlainNoun(tokens, at + 1))
  );
};

/** "declared their readiness", "announced its support": words again, no deed. */
const isMind = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at + 1, at + 5)
    .some(({ folded }) =>
      /^(?:readiness|willingness|commitment|support|hopes?|concerns?|resolve|desire|intention|interest|confidence|views?|belief|satisfaction|regret|determination|opposition|solidarity|condolences|gratitude|relationship|relations|ties)$/.test(
        folded,
      ),
    );

/** "declared victory", "announced plans to": a noun of its own, and no clause. */
const isPlainNoun = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return (
    token?.kind === 'word' &&
    token.capital === 'none' &&
    !isFunctionWord(token.folded) &&
    !isAdverb(token) &&
    formOfPast(tokens[at + 1]?.folded ?? '') === undefined &&
    !/^(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must)$/.test(tokens[at + 1]?.folded ?? '')
  );
};

/** "repeated pleas were heard": says of what kind the subject is. */
const isBeforeNoun = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.kind === 'word' &&
  tokens[at + 1]?.capital === 'none' &&
  !opensThing(tokens[at + 1]) &&
  isPlainAuxiliary(tokens[at + 2]);

const isThingName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.capital !== 'none' && tokens[at]?.kind === 'word' && !isAdverb(tokens[at]);
