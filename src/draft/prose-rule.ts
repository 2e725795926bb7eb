import { before, type Closing } from './mask-ends.ts';

/** A stretch of a draft that is no prose: where it begins, and where it ends. */
export interface ProseRule {
  readonly name: string;
  readonly reason: string;
  /** With the flag g; linear, and no longer than needed: what reaches far is left to `closes`, which is asked only where the rule comes first. */
  readonly opens: RegExp;
  /** Made anew for each text. */
  readonly closes: Closing;
  /** A draft in which something is taken out, and one in which nothing is. */
  readonly takes: string;
  readonly leaves: string;
}

export const WEB_ADDRESS: ProseRule = {
  name: 'web address',
  reason: 'An address may hold names; it names its page.',
  opens: /\bhttps?:\/\/(?=[^\s<>)\]`])/gi,
  closes: before(/[\s<>)\]`]/g),
  takes: 'See https://example.org/Suva for more.',
  leaves: 'The scheme is called http or https.',
};
