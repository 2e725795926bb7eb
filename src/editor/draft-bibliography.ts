import path from 'node:path';
import { matchEntries } from '../draft/bibliography/match-entries.ts';
import type { Bibliography, BibliographyEntry } from '../model/bibliography.ts';
import type { SourceSummary } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';

/** What the bibliographies that a draft can see say of the library’s sources. */
export interface DraftBibliography {
  /** The entry that describes a source; its key is the writer’s. */
  readonly entries: ReadonlyMap<SourceId, BibliographyEntry>;
  /** All entries, those of the bibliographies that the draft names first, those of the list that Wellsourced keeps last. */
  readonly all: readonly BibliographyEntry[];
  /** The files of the bibliographies that the draft or its project names, by the keys that stand there: Pandoc finds them. */
  readonly named: ReadonlyMap<string, string>;
  /** The draft names bibliographies, and all of them were read without a problem: Pandoc knows no other keys. */
  readonly isWhole: boolean;
}

export const NO_BIBLIOGRAPHY: DraftBibliography = {
  entries: new Map(),
  all: [],
  named: new Map(),
  isWhole: false,
};

/** A bibliography that was read, and from which file. */
export interface ReadBibliography extends Bibliography {
  readonly at: string;
}

/** Puts together what was read for a draft. What the writer’s reference manager says goes before what Wellsourced has listed itself. */
export function describeBibliographies(
  sources: readonly SourceSummary[],
  {
    own,
    read,
    named,
    kept,
    isWhole,
  }: {
    readonly own: readonly BibliographyEntry[];
    readonly read: readonly ReadBibliography[];
    readonly named: readonly string[];
    readonly kept: string | undefined;
    readonly isWhole: boolean;
  },
): DraftBibliography {
  const found = read
    .filter(({ at }) => at !== kept)
    .concat(read.filter(({ at }) => at === kept))
    .flatMap(({ entries, at }) =>
      entries.map(entry => ({
        entry: { ...entry, at },
        files: entry.files.map(one => path.resolve(path.dirname(at), one)),
      })),
    );
  const all = [...own, ...found.map(({ entry }) => entry)];
  if (all.length === 0) return { ...NO_BIBLIOGRAPHY, isWhole };
  const [theirs, ours] = [false, true].map(isOurs => found.filter(({ entry }) => (entry.at === kept) === isOurs));
  return {
    entries: new Map([...matchEntries(sources, ours ?? []), ...matchEntries(sources, theirs ?? [])]),
    all,
    named: new Map([
      ...found
        .filter(({ entry }) => named.includes(entry.at))
        .map(({ entry }): [string, string] => [entry.key, entry.at])
        .reverse(),
      ...own.map(({ key }): [string, string] => [key, '']),
    ]),
    isWhole,
  };
}

/** What was made of the same things before is not made again, for as many drafts as are asked for in turn. */
export function rememberLast(): (made: readonly unknown[], make: () => DraftBibliography) => DraftBibliography {
  const MOST = 20;
  let last: { readonly made: readonly unknown[]; readonly value: DraftBibliography }[] = [];
  return (made, make) => {
    const known = last.find(one => one.made.length === made.length && one.made.every((part, i) => part === made[i]));
    const found = known ?? { made, value: make() };
    last = [found, ...last.filter(one => one !== known)].slice(0, MOST);
    return found.value;
  };
}
