import type { LocalEntity, SourceEntity } from '../../model/annotations.ts';
import type { Span } from '../../model/span.ts';
import { foldText } from '../../text/fold-char.ts';
import type { Names } from '../mentions/names.ts';
import { genderOf, type Gender } from './gender.ts';

/** What a reader remembers of the entities just spoken of, to tell who "he" or "the ministry" is. */
export interface Memory {
  see(entity: LocalEntity, isSubject: boolean): void;
  /** Whether quoted words follow: of whom they speak tells nothing of the one who speaks. */
  listen(isQuoted: boolean): void;
  endSentence(): void;
  readonly isPlace: (entity: LocalEntity) => boolean;
  /** The entity named last: the owner, where a possessive follows. */
  latest(): LocalEntity | undefined;
  /** A title told whether the entity is a he or a she. */
  learn(entity: LocalEntity, gender: Gender): void;
  /** The person a pronoun means, none of the other gender: the last subject, else the last person; in a relative clause ("…, where he met") the last person of the sentence. */
  person(inRelativeClause: boolean, gender: Gender, isObject?: boolean): LocalEntity | undefined;
  /** The organisation or place that "it" means: the last subject that is one. */
  body(): LocalEntity | undefined;
  /** Whether this sentence has a subject that is named. */
  isInSentence(): boolean;
  /** The organisation that "the company" means: the last subject that is one. */
  company(): LocalEntity | undefined;
  /** The person that "the 24-year-old" means: the last subject that is one. */
  anybody(): LocalEntity | undefined;
  /** The person that an office means, by the roles the source gives, the one seen last where several fit. */
  byOffice(words: readonly string[], owner: LocalEntity | undefined): LocalEntity | undefined;
  /** The organisation that a common noun means: the last one that bears it as its head. */
  byHead(words: readonly string[], owner: LocalEntity | undefined): LocalEntity | undefined;
  /** The last two entities of a type, each once, in the order they were named. */
  lastTwo(type: 'PER' | 'LOC'): readonly LocalEntity[];
}

/** A pronoun reaches back so many sentences. */
const REACH = 4;
/** An office by a wider word: "the judge" for a justice, "the lawyer" for somebody's counsel. */
const WIDER_OFFICES = new Map([
  ['judge', ['justice', 'magistrate']],
  ['lawyer', ['attorney', 'barrister', 'solicitor', 'advocate', 'counsel']],
  ['lawmaker', ['representative', 'rep.', 'senator', 'sen.', 'congressman', 'congresswoman', 'mp']],
  ['congressman', ['representative', 'rep.']],
  ['congresswoman', ['representative', 'rep.']],
  ['spokesperson', ['spokesman', 'spokeswoman']],
]);

/** "foreign office" and "foreign ministry" are the same body. */
const SAME_HEADS = new Map([['office', 'ministry']]);

export function createMemory({ entities, mentions, demonyms }: Names): Memory {
  const seen: { entity: LocalEntity; sentence: number; isSubject: boolean }[] = [];
  let sentence = 0;
  let isQuoted = false;
  // Many sources ask for no office, and for no body by its noun.
  const rolesOf = wordIndex(entities, ({ roles }) => {
    const phrases: string[][] = [];
    for (const { text } of roles) phrases.push(foldText(text).split(/[^\p{L}\p{N}'-]+/u));
    return phrases;
  });
  const namesOf = wordIndex(entities, ({ name, aliases }) => {
    const phrases = [foldText(name).split(' ')];
    for (const alias of aliases) phrases.push(foldText(alias).split(' '));
    return phrases;
  });
  const ownerOf = ownersOfRoles(entities, mentions, demonyms);
  const learned = new Map<LocalEntity, Gender>();
  const read = new Map<LocalEntity, Gender | undefined>();
  const genders = (entity: LocalEntity): Gender | undefined => {
    const own = entities[entity];
    if (!read.has(entity)) read.set(entity, own && genderOf(own));
    return learned.get(entity) ?? read.get(entity);
  };
  const lastSeen = (
    test: (entity: LocalEntity) => boolean,
    reach = Infinity,
    subjectsOnly = false,
  ): (typeof seen)[number] | undefined =>
    seen.findLast(item => sentence - item.sentence <= reach && (!subjectsOnly || item.isSubject) && test(item.entity));
  const lastWhere = (...where: Parameters<typeof lastSeen>): LocalEntity | undefined => lastSeen(...where)?.entity;
  const byOffice = (words: readonly string[], owner: LocalEntity | undefined): LocalEntity | undefined => {
    const head = words.at(-1) ?? '';
    const fits = (entity: LocalEntity): boolean =>
      rolesOf().phrases[entity]?.some(
        (role, i) =>
          words.every(word => role.includes(word)) &&
          role.includes(head) &&
          (owner === undefined || ownerOf(entity, i) === owner),
      ) ?? false;
    const all = firstTwo(rolesOf().byWord.get(head) ?? [], fits);
    return all.length === 1 ? all[0] : lastWhere(fits, owner === undefined ? 6 : Infinity);
  };
  /** The only one in the source whose office the word may stand for. */
  const byWiderOffice = (words: readonly string[]): LocalEntity | undefined => {
    const [head = ''] = words;
    if (words.length !== 1 || (rolesOf().byWord.get(head)?.length ?? 0) > 0) return undefined;
    const all = new Set(
      (WIDER_OFFICES.get(head) ?? []).flatMap(narrow => rolesOf().byWord.get(narrow)?.slice(0, 3) ?? []),
    );
    const [only] = all;
    return all.size === 1 ? only : undefined;
  };
  const isPerson = (entity: LocalEntity): boolean => entities[entity]?.type === 'PER';
  const isBody = (entity: LocalEntity): boolean => entities[entity]?.type === 'ORG';
  const isPlace = (entity: LocalEntity): boolean => entities[entity]?.type === 'LOC';
  const isBodyOrPlace = (entity: LocalEntity): boolean => isBody(entity) || isPlace(entity);
  /** The one entity of a type that this sentence and the one before it name; undefined where they name several. */
  const onlyOne = (test: (entity: LocalEntity) => boolean): LocalEntity | undefined => {
    const near = new Set(seen.filter(item => sentence - item.sentence <= 1).map(({ entity }) => entity));
    const fitting = [...near].filter(test);
    return fitting.length === 1 ? fitting[0] : undefined;
  };
  return {
    see: (entity, isSubject) => {
      seen.push({ entity, sentence, isSubject });
      if (seen.length > 60) seen.splice(0, 20);
    },
    listen: quoted => {
      isQuoted = quoted;
    },
    endSentence: () => sentence++,
    isPlace,
    latest: () => seen.at(-1)?.entity,
    learn: (entity, gender) => {
      if (!learned.has(entity)) learned.set(entity, gender);
    },
    person: (inRelativeClause, gender, isObject = false) => {
      // "Levent Sezer praised her": who does it is not whom it is done to.
      const actor = isObject ? lastSeen(isPerson, 0, true)?.entity : undefined;
      const fits = (entity: LocalEntity): boolean =>
        entity !== actor && isPerson(entity) && (genders(entity) ?? gender) === gender;
      const isKnown = (entity: LocalEntity): boolean => isPerson(entity) && genders(entity) === gender;
      const found =
        (inRelativeClause ? lastSeen(fits, 0) : undefined) ?? lastSeen(fits, REACH, true) ?? lastSeen(fits, REACH);
      if (found === undefined || isKnown(found.entity)) return found?.entity;
      // Of two in one sentence, the one whose gender is known to fit.
      const known = lastSeen(entity => entity !== actor && isKnown(entity), sentence - found.sentence);
      if (known?.sentence === found.sentence) return known.entity;
      // Where nobody else is spoken of, the pronoun tells the gender.
      if (
        !isQuoted &&
        !seen.some(item => sentence - item.sentence <= REACH && item.entity !== found.entity && isPerson(item.entity))
      )
        learned.set(found.entity, gender);
      return found.entity;
    },
    body: () => lastWhere(isBodyOrPlace, 1, true) ?? lastWhere(isBody, 2, true),
    isInSentence: () => lastSeen(entity => isBodyOrPlace(entity) || isPerson(entity), 0, true) !== undefined,
    company: () => lastWhere(isBody, 4, true) ?? onlyOne(isBody),
    anybody: () => lastWhere(isPerson, 2, true) ?? onlyOne(isPerson),
    byOffice: (words, owner) => byOffice(words, owner) ?? (owner === undefined ? byWiderOffice(words) : undefined),
    byHead: (words, owner) => {
      const head = SAME_HEADS.get(words.at(-1) ?? '') ?? words.at(-1) ?? '';
      const rest = words.slice(0, -1);
      const fits = (entity: LocalEntity): boolean =>
        isBody(entity) &&
        (namesOf().phrases[entity]?.some(name => name.includes(head) && rest.every(word => name.includes(word))) ??
          false);
      const all = firstTwo(namesOf().byWord.get(head) ?? [], fits);
      return all.length === 1 || owner !== undefined ? all[0] : lastWhere(fits, 8);
    },
    lastTwo: type => {
      const two: LocalEntity[] = [];
      for (let i = seen.length - 1; i >= 0 && two.length < 2; i--) {
        const item = seen[i];
        if (
          item !== undefined &&
          sentence - item.sentence <= 3 &&
          entities[item.entity]?.type === type &&
          !two.includes(item.entity)
        )
          two.push(item.entity);
      }
      return two.length === 2 ? two.reverse() : [];
    },
  };
}

/** Enough to tell whether one or several fit; no more than the first hundred are asked, so that a list of namesakes costs no more. */
function firstTwo(all: readonly LocalEntity[], fits: (entity: LocalEntity) => boolean): LocalEntity[] {
  const two: LocalEntity[] = [];
  for (const entity of all.slice(0, 100)) {
    if (fits(entity) && two.push(entity) === 2) break;
  }
  return two;
}

/** The words of each entity's phrases, and the entities by such a word; made when first asked. */
interface WordIndex {
  readonly phrases: readonly (readonly (readonly string[])[])[];
  readonly byWord: ReadonlyMap<string, readonly LocalEntity[]>;
}

function wordIndex(
  entities: readonly SourceEntity[],
  wordsOf: (entity: SourceEntity) => readonly (readonly string[])[],
): () => WordIndex {
  let made: WordIndex | undefined;
  return () => {
    if (made === undefined) {
      const phrases: (readonly (readonly string[])[])[] = [];
      for (const entity of entities) phrases.push(wordsOf(entity));
      made = { phrases, byWord: entitiesByWord(phrases) };
    }
    return made;
  };
}

function entitiesByWord(phrases: WordIndex['phrases']): Map<string, LocalEntity[]> {
  const index = new Map<string, LocalEntity[]>();
  phrases.forEach((own, entity) => {
    for (const words of own)
      for (const word of words) {
        const others = index.get(word);
        if (others === undefined) index.set(word, [entity]);
        else if (others.at(-1) !== entity) others.push(entity);
      }
  });
  return index;
}

/** The place or body that a role names as its own: "Pakistan" in "Pakistan’s Foreign Minister". */
function ownersOfRoles(
  entities: readonly SourceEntity[],
  mentions: Names['mentions'],
  demonyms: Names['demonyms'],
): (entity: LocalEntity, role: number) => LocalEntity | undefined {
  return (entity, index) => {
    const role = entities[entity]?.roles[index];
    return role && (firstInside(demonyms, role) ?? firstInside(mentions, role))?.entity;
  };
}

/** The first of some spans in order that lies within another; found by halving. */
function firstInside<T extends Span>(spans: readonly T[], outer: Span): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < outer.start) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.end <= outer.end ? span : undefined;
}
