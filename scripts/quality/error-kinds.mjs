// The most frequent kinds of error, told from what the scorer lists.

/** @type {readonly { kind: string, example: string }[]} Each kind in a reader's words, with an example of our own. */
export const KINDS = [
  { kind: 'a name is missed', example: '“The 12th met **Lowe’s Brigade** at the ford.”' },
  { kind: 'what is no name is taken for one', example: '“**Mixed Feelings** was her second album.”' },
  { kind: 'a name has the wrong type', example: '“**Santos** won in the last minute.” (the club, not the town)' },
  { kind: 'a name begins or ends at the wrong word', example: '“the **Bank of Ghana and Togo’s** treasury”' },
  { kind: 'one entity is held to be two', example: '“the air force” and “the Kenya Air Force”' },
  { kind: 'two entities are held to be one', example: '“Lima” the town and “Lima” the ship' },
  { kind: 'a time expression is missed', example: '“in the **months running up to** the vote”' },
  { kind: 'what is no time is taken for one', example: '“a **four-day** march” (where the collection marks none)' },
  { kind: 'a time expression has the wrong value', example: '“the fourth quarter” (this year’s, or last year’s?)' },
  { kind: 'a quotation is missed', example: '“Not a ‘good day’, as he put it.”' },
  { kind: 'a quotation has the wrong speaker', example: '“Yes,” said the aide of Mwila. (Mwila?)' },
  { kind: 'an event is missed', example: '“The yard **is to close**, with 300 jobs.”' },
  { kind: 'an event is told that is none', example: '“Ministers **meet** twice a year.”' },
  { kind: 'an event has the wrong date', example: '“They met. Two days later the port was shelled.”' },
  { kind: 'an event has the wrong place', example: '“At home in Quito she spoke of the strike in Guayaquil.”' },
  { kind: 'an event has a participant too many or too few', example: '“Ann thanked Bo for the help of **Cy**.”' },
  { kind: 'an event has the wrong type', example: '“They struck a **deal** and then a **bridge**.”' },
  { kind: 'an event has the wrong status', example: '“The visit **was to have begun** on Monday.”' },
];

/** @type {readonly (readonly [RegExp, string])[]} */
const BY_PATTERN = [
  [/^entities: split/, 'one entity is held to be two'],
  [/^entities: (?:merged|mixed|joined)/, 'two entities are held to be one'],
  [/^times: missed/, 'a time expression is missed'],
  [/^times: spurious/, 'what is no time is taken for one'],
  [/^times: .*gold/, 'a time expression has the wrong value'],
  [/^quotations: missed/, 'a quotation is missed'],
  [/^quotations: .*speaker/, 'a quotation has the wrong speaker'],
  [/^events: missed/, 'an event is missed'],
  [/^events: spurious/, 'an event is told that is none'],
  [/^events: \S+ date /, 'an event has the wrong date'],
  [/^events: \S+ place /, 'an event has the wrong place'],
  [/^events: \S+ participants /, 'an event has a participant too many or too few'],
  [/^events: \S+ type /, 'an event has the wrong type'],
  [/^events: \S+ status /, 'an event has the wrong status'],
];

const MENTION = /^mentions: (missed|spurious) (\w+) "(.*)" (\S+)@(\d+)$/s;

/**
 * How often each kind stands in the errors of a corpus; tasks that the corpus does not judge are left out.
 *
 * @param {readonly string[]} errors
 * @param {ReadonlySet<string>} judged the tasks, as the scorer calls them
 * @returns {Map<string, number>}
 */
export function countKinds(errors, judged) {
  const counts = new Map();
  const add = kind => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const mentions = errors.map(error => MENTION.exec(error)).filter(match => match !== null);
  for (const kind of mentions.length > 0 ? kindsOfMentions(mentions) : []) add(kind);
  for (const error of errors) {
    if (MENTION.test(error) || !judged.has(error.split(':')[0] ?? '')) continue;
    const found = BY_PATTERN.find(([pattern]) => pattern.test(error));
    if (found !== undefined) add(found[1]);
  }
  return counts;
}

/** The gold calls an article by the beginning of its file's name. */
const fileOf = article => /[^/]*$/.exec(article)?.[0].split(/[_.#]/)[0];

/** A missed name and a spurious one at the same place are one error: of type, or of bounds. */
function kindsOfMentions(matches) {
  const read = matches.map(([, what, type, text = '', where, start]) => ({
    what,
    type,
    where: fileOf(where),
    start: Number(start),
    end: Number(start) + text.length,
  }));
  const spurious = new Map();
  for (const error of read.filter(({ what }) => what === 'spurious'))
    spurious.set(error.where, [...(spurious.get(error.where) ?? []), error]);
  const paired = new Set();
  const kinds = read
    .filter(({ what }) => what === 'missed')
    .map(missed => {
      const other = (spurious.get(missed.where) ?? []).find(
        error => error.start < missed.end && missed.start < error.end && !paired.has(error),
      );
      if (other === undefined) return 'a name is missed';
      paired.add(other);
      return other.start === missed.start && other.end === missed.end
        ? 'a name has the wrong type'
        : 'a name begins or ends at the wrong word';
    });
  const left = [...spurious.values()].flat().filter(error => !paired.has(error));
  return [...kinds, ...left.map(() => 'what is no name is taken for one')];
}
