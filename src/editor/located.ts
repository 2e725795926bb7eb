import type { SourceId } from '../model/source.ts';
import type { Span } from '../model/span.ts';

/** A span of a source, as commands and links hand it over: plain data that survives JSON. */
export interface Located extends Span {
  readonly source: SourceId;
}

/** The same as a link's target, for the commands that cards are trusted with. */
export const commandLink = (command: string, argument: unknown): string =>
  `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
