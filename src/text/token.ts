import type { Token as PlainToken } from '../model/token.ts';
import type { WordForm } from './word-forms.ts';

/** A token together with what is known of its word. */
export interface Token extends PlainToken {
  readonly form: WordForm;
}
