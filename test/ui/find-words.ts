import type { Locator } from 'playwright-core';

/** Where words stand on the screen, in CSS pixels. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** Finds words in the visible lines of an editor, also where colours and marks cut them into several elements. */
export async function findWords(editor: Locator, words: string): Promise<Place> {
  const line = editor.locator('.view-line').filter({ hasText: words }).first();
  await line.waitFor();
  const place = await line.evaluate(locate, words);
  if (place === undefined) throw new Error(`“${words}” is not on one line of the screen`);
  return place;
}

/** Runs in the page, so that it knows nothing of this file, and holds no function of its own. Lines are drawn with no-break spaces. */
function locate(line: Element, words: string): Place | undefined {
  const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(words);
  const end = start + words.length;
  const range = document.createRange();
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let offset = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node as Text;
    if (start >= offset && start < offset + length) range.setStart(node, start - offset);
    if (end > offset && end <= offset + length) range.setEnd(node, end - offset);
    offset += length;
  }
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return start === -1 ? undefined : { left, right, middle: (top + bottom) / 2 };
}
