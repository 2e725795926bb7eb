import type { LocalEntity } from '../../model/annotations.ts';

/** A referent that nobody has looked around yet. */
export type Phrase = Omit<Referent, 'oblique'>;

/** A stretch of tokens that refers to entities: a name, a pronoun, an office, or a group of two. */
export interface Referent {
  /** Token indices in the sentence, half-open. */
  readonly from: number;
  readonly to: number;
  /** Empty where the text leaves open who is meant. */
  readonly entities: readonly LocalEntity[];
  /** "the company", "the 24-year-old": whoever the text is about; good enough for what was done, not for who said it. */
  readonly isGuess: boolean;
  readonly kind: 'name' | 'pronoun' | 'office' | 'body' | 'group' | 'owner';
  /** Stands behind a preposition or in a possessive, so that it is no subject. */
  readonly oblique: boolean;
}
