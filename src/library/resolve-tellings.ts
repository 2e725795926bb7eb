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
    const participants = orNone([...new Set(telling.participants.flatMap(local => idOf(local) ?? []))]);
    return {
      source: source.id,
      index,
      published: Number.isNaN(day) ? undefined : Math.floor(day),
      telling,
      participants,
      people: orNone(participants.filter(id => id.startsWith('PER:'))),
      claimants: orNone(
        telling.figures.map(({ claimedBy }) => (claimedBy === undefined ? undefined : idOf(claimedBy))),
      ),
      place,
      isSummary,
      passage,
      words,
      deed,
      figures: orNone(telling.figures.flatMap(({ text }) => firstNumber(text) ?? [])),
      evidenceHash,
    };
  });
}

const NONE: readonly never[] = [];

/** There are tens of thousands of tellings: those without a figure share one list. */
const orNone = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list);

const firstNumber = (text: string): string | undefined => /\d[\d,.]*\d|\d\d/.exec(text)?.[0];
