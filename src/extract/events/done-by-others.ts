import { oneOf } from '../../text/word-trait.ts';
import type { TellingContext } from './telling-context.ts';
import type { Trigger } from './trigger.ts';
import { isVerbish } from './verb-group.ts';

/** "troops backed by tanks captured": another verb says what was done. */
export const isReduced = ({ tokens }: TellingContext, { at }: Trigger, group: number, end: number): boolean =>
  group === at &&
  tokens[at + 1]?.folded === 'by' &&
  tokens.slice(at + 2, end).some((_, i) => isVerbish(tokens, at + 2 + i));

/** "the train offered by the SRT", "jets built by Avantis": whose a thing is, no deed of a day. */
export const isStandingOffer = ({ tokens }: TellingContext, { at }: Trigger, group: number): boolean =>
  group === at && tokens[at + 1]?.folded === 'by' && isOfGoods(tokens[at]);
const isOfGoods = oneOf(
  'offered|provided|produced|manufactured|built|made|owned|operated|supplied|used|run|published|written|performed|hosted|attended|watched',
);
