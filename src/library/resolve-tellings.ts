import type { EntityId } from '../model/library.ts';
import type { IsoDate } from '../model/source.ts';
import type { ResolvedTelling } from './event-likeness.ts';
import type { SourceDigest } from './source-digest.ts';

/** A source's tellings with their names as the library knows them. */
export function resolveTellings(
  source: SourceDigest,
  published: IsoDate | undefined,
  idOf: (local: number) => EntityId | undefined,
): ResolvedTelling[] {
  const day = published === undefined ? NaN : Date.parse(published) / 86_400_000;
  return source.tellings.map(({ telling, words, deed, passage, isSummary, evidenceHash }, index) => {
    const place = telling.place === undefined ? undefined : idOf(telling.place);
    const participants = [...new Set(telling.participants.flatMap(local => idOf(local) ?? []))];
    return {
      source: source.id,
      index,
      ...(Number.isNaN(day) ? {} : { published: Math.floor(day) }),
      telling,
      participants,
      people: participants.filter(id => id.startsWith('PER:')),
      claimants: telling.figures.map(({ claimedBy }) => (claimedBy === undefined ? undefined : idOf(claimedBy))),
      ...(place === undefined ? {} : { place }),
      isSummary,
      passage,
      words,
      deed,
      figures: telling.figures.flatMap(({ text }) => firstNumber(text) ?? []),
      evidenceHash,
    };
  });
}

const firstNumber = (text: string): string | undefined => /\d[\d,.]*\d|\d\d/.exec(text)?.[0];
