import type { EntityId } from '../model/library.ts';
import type { IsoDate } from '../model/source.ts';
import { compactList } from './compact-list.ts';
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
    const participants = compactList([...new Set(telling.participants.flatMap(local => idOf(local) ?? []))]);
    return {
      source: source.id,
      index,
      published: Number.isNaN(day) ? undefined : Math.floor(day),
      telling,
      participants,
      people: compactList(participants.filter(id => id.startsWith('PER:'))),
      claimants: compactList(
        telling.figures.map(({ claimedBy }) => (claimedBy === undefined ? undefined : idOf(claimedBy))),
      ),
      place,
      isSummary,
      passage,
      words,
      deed,
      figures: compactList(telling.figures.flatMap(({ text }) => firstNumber(text) ?? [])),
      evidenceHash,
    };
  });
}
const firstNumber = (text: string): string | undefined => /\d[\d,.]*\d|\d\d/.exec(text)?.[0];
