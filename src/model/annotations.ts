import type { SourceId, IsoDate } from './source.ts';
import type { Span } from './span.ts';

/** CoNLL-2003's types of names. */
export type EntityType = 'PER' | 'ORG' | 'LOC' | 'MISC';

/** The index of a name in `Annotations.entities`. */
export type LocalEntity = number;

/**
 * How sure a mention's type is: `sure` was stated by the text or a gazetteer and may type other mentions of the name, of other sources as well; `guess` may
 * be retyped by them; `here` holds where it stands and nowhere else, as a team that is called by its town.
 */
export type Certainty = 'sure' | 'guess' | 'here';

/** A span that names an entity, without article, title or possessive. */
export interface Mention extends Span {
  readonly text: string;
  readonly type: EntityType;
  readonly entity: LocalEntity;
  readonly certainty: Certainty;
  /** The name of the rule that made or typed the mention. */
  readonly rule: string;
}

/** An adjective or a people's name that leads to a place without naming it: "Pakistani", "the French". */
export interface Demonym extends Span {
  readonly text: string;
  readonly entity: LocalEntity;
}

/** What somebody is said to be, in the source's words, and where it says so. */
export interface Role extends Span {
  readonly text: string;
}

/** An entity as one source knows it. `mentions` of a place that only a demonym leads to is empty. */
export interface SourceEntity {
  /** The fullest form of the name in this source. */
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
  /** Indices into `Annotations.mentions`. */
  readonly mentions: readonly number[];
  /** An acronym or another name that the text itself introduces: "Tehrik-i-Taliban Pakistan (TTP)". */
  readonly introduced?: readonly string[] | undefined;
  /** Why its forms were held to be one, a sentence each; absent where it has one form. */
  readonly reasons?: readonly string[] | undefined;
}

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A TIMEX3 time expression. */
export interface TimeExpression extends Span {
  readonly text: string;
  readonly type: TimeType;
  /** ISO-8601-like TIMEX3 value or range `A/B`; unknown parts stay `X`; absent where nothing can be said. */
  readonly value?: string | undefined;
  readonly mod?:
    | 'APPROX'
    | 'START'
    | 'MID'
    | 'END'
    | 'BEFORE'
    | 'AFTER'
    | 'LESS_THAN'
    | 'MORE_THAN'
    | 'ON_OR_BEFORE'
    | 'ON_OR_AFTER'
    | undefined;
  /** First and last day that the value may mean (`YYYY-MM-DD`), for ordering. */
  readonly earliest?: IsoDate | undefined;
  readonly latest?: IsoDate | undefined;
  readonly rule: string;
}

/** The words inside the marks; of indirect speech, the reported clause. */
export interface Quotation extends Span {
  readonly text: string;
  readonly kind: 'direct' | 'indirect';
  readonly speaker?: LocalEntity | undefined;
  readonly cue?: Span | undefined;
  readonly rule: string;
}

export type EventStatus = 'happened' | 'planned' | 'denied' | 'alleged' | 'called for';

/** PLOVER's event roots (Open Event Data Alliance, PLOVER codebook), and in lower case the project's own for the rest of life. */
export type PloverRoot =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'COOPERATE'
  | 'AID'
  | 'CONCEDE'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT';
export type OwnEventType =
  | 'birth'
  | 'death'
  | 'appointment'
  | 'election'
  | 'verdict'
  | 'disaster'
  | 'accident'
  | 'sport'
  | 'business'
  | 'science'
  | 'culture';
export type EventType = PloverRoot | OwnEventType;

/** A figure that an event brings with it: "46 people killed", "$268 million". */
export interface Figure extends Span {
  readonly text: string;
  /** Who says so, where it stands in somebody’s words. */
  readonly claimedBy?: LocalEntity;
}

/** One telling of an event by one source. */
export interface EventTelling {
  readonly type?: EventType | undefined;
  /** The word or words that name the event ("agreed", "airstrikes"), within the evidence. */
  readonly trigger: Span;
  /** In the source's own words, pronouns resolved, under 90 characters. */
  readonly headline: string;
  /** The clause or sentence that says it; at most 500 units. */
  readonly evidence: Span;
  /** When it happened: the value of a time expression; `timeInferred` where it was taken from another sentence or the source's date. */
  readonly time?: string | undefined;
  readonly earliest?: IsoDate | undefined;
  readonly latest?: IsoDate | undefined;
  readonly timeInferred?: boolean | undefined;
  readonly place?: LocalEntity | undefined;
  readonly participants: readonly LocalEntity[];
  readonly status: EventStatus;
  readonly figures: readonly Figure[];
  readonly rule: string;
}

/** All that is read from one source; depends on its text, and the date its writer states for it, alone. */
export interface Annotations {
  readonly source: SourceId;
  readonly mentions: readonly Mention[];
  readonly entities: readonly SourceEntity[];
  readonly demonyms: readonly Demonym[];
  readonly times: readonly TimeExpression[];
  readonly quotations: readonly Quotation[];
  readonly events: readonly EventTelling[];
}
