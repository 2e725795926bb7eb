import * as vscode from 'vscode';
import { shorten } from '../draft/short-name.ts';
import type { PassageHit } from '../model/library.ts';
import type { Span } from '../model/span.ts';

const LONGEST_LABEL = 300;

/** Lets the writer choose the sentences of a passage that are wanted, all of them at first. Undefined where it is dismissed. */
export async function pickSentences({ text, start, sentences }: PassageHit): Promise<readonly Span[] | undefined> {
  const items = sentences.map((span, i) => ({
    // Icons in a source's words would come to life in a label.
    label: shorten(text.slice(span.start - start, span.end - start).replace(/\s+/g, ' '), LONGEST_LABEL).replaceAll(
      '$(',
      '$\u200b(',
    ),
    description: String(i + 1),
    picked: true,
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
