import { foldText } from '../text/fold-char.ts';

/** A name in lower-case ASCII letters, digits and hyphens; scripts without such letters keep their own. */
export const slug = (name: string): string =>
  foldText(name)
    .replace(/['.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
