import * as vscode from 'vscode';
import { shorten } from '../draft/short-name.ts';
import type { PassageHit } from '../model/library.ts';
import type { Span } from '../model/span.ts';

const LONGEST_LABEL = 300;

/** Lets the writer choose the sentences of a passage that are wanted, at first those that were chosen before, or all. Undefined where it is dismissed. */
export async function pickSentences({
  hit: { text, start, sentences },
  sentences: before = sentences,
}: {
  readonly hit: PassageHit;
  readonly sentences?: readonly Span[];
}): Promise<readonly Span[] | undefined> {
  const items = sentences.map((span, i) => ({
    // Icons in a source's words would come to life in a label.
    label: shorten(text.slice(span.start - start, span.end - start).replace(/\s+/g, ' '), LONGEST_LABEL).replaceAll(
      '$(',
      '$\u200b(',
    ),
    description: String(i + 1),
    picked: before.some(other => other.start === span.start),
    span,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Choose Sentences',
    placeHolder: 'What is left out between others is marked […]',
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return picked === undefined || picked.length === 0 ? undefined : picked.map(({ span }) => span);
}
