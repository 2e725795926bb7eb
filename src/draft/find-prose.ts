import type { Span } from '../model/span.ts';
import type { DraftLanguage } from './draft-language.ts';
import type { EndOf } from './mask-ends.ts';
import type { ProseRule } from './prose-rule.ts';
import { PROSE_RULES } from './prose-rules.ts';

/** One rule on its way through a text. */
interface Walk {
  readonly opens: RegExp;
  readonly endOf: EndOf;
  next: RegExpExecArray | undefined;
}

/**
 * The stretches of a draft that are prose: outside code, front matter, targets of links, comments, mathematics and commands. What begins first counts,
 * as in the languages themselves: a comment's mark inside code begins nothing. Linear in the text, because each rule goes through it once.
 */
export const findProse = (text: string, language: DraftLanguage): Span[] =>
  complement(maskText(text, PROSE_RULES[language]), text.length);

/** What the rules take out of a text, in order, without overlap. */
export function maskText(text: string, rules: readonly ProseRule[]): Span[] {
  const walks = rules.map(({ opens, closes }): Walk => {
    const own = new RegExp(opens);
    return { opens: own, endOf: closes(text), next: own.exec(text) ?? undefined };
  });
  const masked: Span[] = [];
  let at = 0;
  for (;;) {
    const first = firstOf(walks);
    if (first?.next === undefined) return masked;
    const opening = first.next;
    const end = opening.index < at ? undefined : first.endOf(opening);
    if (end !== undefined) {
      masked.push({ start: opening.index, end });
      at = Math.max(end, opening.index + 1);
    }
    for (const walk of walks)
      if (walk === first || (walk.next !== undefined && walk.next.index < at)) advance(walk, text, at);
  }
}

/** The rule whose next opening is first in the text; of several the first in the list. */
function firstOf(walks: readonly Walk[]): Walk | undefined {
  let first: Walk | undefined;
  for (const walk of walks) {
    if (walk.next === undefined) continue;
    if (first?.next === undefined || walk.next.index < first.next.index) first = walk;
  }
  return first;
}

function advance(walk: Walk, text: string, at: number): void {
  walk.opens.lastIndex = Math.max(at, (walk.next?.index ?? at) + 1);
  walk.next = walk.opens.exec(text) ?? undefined;
}

function complement(masked: readonly Span[], length: number): Span[] {
  const gaps: Span[] = [];
  let at = 0;
  for (const { start, end } of masked) {
    if (start > at) gaps.push({ start: at, end: start });
    at = end;
  }
  if (at < length) gaps.push({ start: at, end: length });
  return gaps;
}
