import { disposeAll, toDisposable, type Disposable } from '../base/disposable.ts';
import { describeError } from '../base/log.ts';
import { detailsOfItem } from '../draft/csl/csl-item.ts';
import type { StatedDetails } from '../model/corrections.ts';
import type { Features } from './features.ts';
import { gatherChanges } from './library-state.ts';

/** Tells the library what the writer’s bibliographies say of its sources, now and when either has changed. */
export function fillDetails({ library, bibliographies, records, log }: Features): Disposable {
  const fill = async () => {
    if ((await library.status()).phase === 'reading') return;
    const sources = await library.sources();
    const entries = await bibliographies.inWorkspace(sources);
    const listed = sources.flatMap(({ id, hash }): StatedDetails[] => {
      const entry = entries.get(id);
      return entry === undefined ? [] : [{ source: id, hash, details: detailsOfItem(entry.item) }];
    });
    await records.setListed(listed);
  };
  let last = Promise.resolve();
  const later = () => {
    last = last.then(fill).catch((error: unknown) => {
      log.error(`details of bibliographies: ${describeError(error)}`);
    });
  };
  later();
  const changes = gatherChanges(library.onDidChange);
  const subscriptions = [changes, changes.onDidGather(later), bibliographies.onDidChange(later)];
  return toDisposable(() => {
    disposeAll(subscriptions);
  });
}
