import type { EntityType } from '../model/annotations.ts';
import type { EntityId } from '../model/library.ts';
import type { Cluster } from './cluster-keys.ts';
import type { EntityDigest, SourceDigest } from './source-digest.ts';

/** An entity of one source, and the group of such that it belongs to. */
export interface Local {
  readonly source: SourceDigest;
  readonly index: number;
  readonly entity: EntityDigest;
  type: EntityType;
  key: string;
  /** Its place in the list of its base. */
  at: number;
  group: Group | undefined;
  /** The library's entity that it was when changes were last told. */
  told: EntityId | undefined;
}

/** One entity of the library: the locals of some keys. */
export interface Group extends Cluster {
  /** The id without the number that tells entities of one name apart. */
  readonly base: EntityId;
  readonly name: string;
  id: EntityId;
}

/** The locals of one type whose names are equal. */
export interface Base {
  readonly key: string;
  readonly type: EntityType;
  /** In no order. */
  readonly locals: Local[];
  group: Group | undefined;
}

/** Field by field, so that all have one shape. */
export const makeLocal = (source: SourceDigest, index: number, entity: EntityDigest): Local => ({
  source,
  index,
  entity,
  type: entity.type,
  key: '',
  at: -1,
  group: undefined,
  told: undefined,
});
