import type { EntityType, EventStatus, EventType, Role } from './annotations.ts';
import type { FileId, FileProblem, IsoDate, PassageKind, SourceDetails, SourceId } from './source.ts';
import type { Span } from './span.ts';

/** Known by type and name, so that it survives re-indexing: `PER:wang-yi`. */
export type EntityId = string;
export type EventId = string;

/** A span of a source. */
export interface Located extends Span {
  readonly source: SourceId;
}

/** Where something was read. `text` is the span's own words. */
export interface Evidence extends Located {
  readonly text: string;
}

/** A role with the source that gives it and that source's date. */
export interface DatedRole extends Role {
  readonly source: SourceId;
  readonly published?: IsoDate;
}

/** One person, organisation or place across the library. */
export interface Entity {
  readonly id: EntityId;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  readonly roles: readonly DatedRole[];
  readonly mentions: readonly Evidence[];
  /** Words like "Pakistani" that lead here without being mentions. */
  readonly demonyms: readonly Evidence[];
  readonly sources: readonly SourceId[];
  /** Why its forms were held to be one: "surname of the only … in this source". */
  readonly reasons: readonly string[];
}

/** An entity as lists show it: what is said of it where is on its card. */
export interface EntitySummary {
  readonly id: EntityId;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  /** Its different roles, the newest first, no more than a list shows. */
  readonly roles: readonly string[];
  /** How often it is mentioned, and in how many sources. */
  readonly mentions: number;
  readonly sources: number;
}

/** A figure of an event ("46 people", "$268 million"), and who claims it where a source gives it as somebody’s words. */
export interface LibraryFigure extends Evidence {
  readonly claimedBy?: EntityId;
}

/** An event as lists show it: without the sources' words. */
export interface EventSummary {
  readonly id: EventId;
  readonly type?: EventType;
  readonly headline: string;
  /** TIMEX3 value or range; absent where no source states or implies it. */
  readonly date?: string;
  readonly earliest?: IsoDate;
  readonly latest?: IsoDate;
  /** The date was taken from the source's own date or another sentence, not said of the event itself. */
  readonly dateInferred: boolean;
  /** The date of publication of the first source that tells it; absent where none is known. */
  readonly reported?: IsoDate;
  readonly place?: EntityId;
  readonly participants: readonly EntityId[];
  readonly status: EventStatus;
  /** One stretch for each telling, in the order of the sources' ids. */
  readonly evidence: readonly Located[];
  readonly sources: readonly SourceId[];
}

/** Some events under one heading. */
export interface EventGroupSummary {
  readonly key: string;
  readonly label: string;
  readonly events: number;
  /** A source without a date that the group's events come from: stating its date dates them. */
  readonly undatedSource?: SourceId;
}

/** One event, however many sources tell it. */
export interface LibraryEvent extends EventSummary {
  readonly evidence: readonly Evidence[];
  readonly figures: readonly LibraryFigure[];
  /** Why tellings were held to be one event. */
  readonly reasons: readonly string[];
}

/** Which quotations are asked for; all, where nothing is said. */
export interface QuotationQuery {
  readonly speaker?: EntityId;
  readonly source?: SourceId;
  readonly kind?: LibraryQuotation['kind'];
  /** No more than so many, the first in the order of the sources. */
  readonly most?: number;
}

/** A quotation of the library with its speaker resolved. */
export interface LibraryQuotation extends Evidence {
  readonly kind: 'direct' | 'indirect';
  readonly speaker?: EntityId;
  readonly cue?: Span;
}

/** A source as lists show it. */
export interface SourceSummary {
  readonly id: SourceId;
  readonly file: FileId;
  /** Absolute path of the file on disk; absent for a library that was not read from disk. */
  readonly filePath?: string;
  readonly number: number;
  readonly span: Span;
  /** What holds: the writer's statement where there is one, else what was read. */
  readonly details: SourceDetails;
  readonly read: SourceDetails;
  readonly stated: SourceDetails;
  /** What a bibliography of the writer’s says; absent where none lists it. */
  readonly listed?: SourceDetails;
  readonly language: string;
  readonly hash: string;
  readonly passages: number;
}

/** A file that gave no sources, and why. */
export interface FileReport {
  readonly id: FileId;
  readonly filePath?: string;
  readonly problem: FileProblem;
  readonly detail: string;
}

/** A passage found by a search or looked up by its place. */
export interface PassageHit extends Span {
  readonly source: SourceId;
  readonly kind: PassageKind;
  readonly paragraph?: number;
  /** The heading that it stands under, in a Markdown source. */
  readonly heading?: string;
  /** The passage's own words, as in the file. */
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly score: number;
  /** The query's terms as they occur in the passage, for marking. */
  readonly terms: readonly string[];
}

/** A name that the library knows, found in a text. */
export interface NameHit extends Span {
  /** All whom it may mean, the likeliest first. */
  readonly entities: readonly EntityId[];
  /** The name in the text is a demonym of the (only) entity. */
  readonly demonym: boolean;
}

/** Whom a card is of. */
export interface CardEntity extends Omit<EntitySummary, 'roles'> {
  /** Each role once a source, the newest first. */
  readonly roles: readonly DatedRole[];
  /** How many words like "Pakistani" lead here. */
  readonly demonyms: number;
}

/** What a hover card shows, complete: nothing is left to look up. Of a name that stands in hundreds of sources it has what the newest say. */
export interface EntityCard {
  readonly entity: CardEntity;
  /** The newest first. */
  readonly events: readonly LibraryEvent[];
  readonly quotations: readonly LibraryQuotation[];
  /** Telling passages: the ones that introduce, quote or name the entity best. */
  readonly passages: readonly PassageHit[];
  /** The sources that the above come from. */
  readonly sources: readonly SourceSummary[];
}
