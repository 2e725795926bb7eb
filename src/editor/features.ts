import type { Log } from '../base/log.ts';
import type { LibraryService } from '../library/library-service.ts';
import type { Bibliographies } from './bibliographies.ts';
import type { Drafts } from './drafts.ts';
import type { LastDraft } from './last-draft.ts';
import type { Records } from './records.ts';

/** What every feature of the editor is given. */
export interface Features {
  readonly library: LibraryService;
  readonly records: Records;
  readonly drafts: Drafts;
  readonly lastDraft: LastDraft;
  readonly bibliographies: Bibliographies;
  readonly log: Log;
}
