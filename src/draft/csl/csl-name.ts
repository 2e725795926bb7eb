/** A name in CSL-JSON: a person's parts, or a body's whole name. */
export type CslName =
  | { readonly family: string; readonly given?: string; readonly 'non-dropping-particle'?: string }
  | { readonly literal: string };

/** Words by which a body is told from a person. */
const BODY =
  /\b(?:agency|association|authority|bank|board|bureau|centre|center|commission|committee|company|council|court|department|desk|directorate|editorial|embassy|foundation|government|group|institute|ministry|mission|network|news|newspaper|office|organi[sz]ation|parliament|post|press|radio|reporters?|secretariat|service|society|staff|television|times|tribune|tv|union|university|correspondents?)\b/i;
const PARTICLE = /^(?:van|von|de|da|der|den|del|della|di|dos|du|la|le|ten|ter|zu|al|el|bin|ibn)$/;
const MOST_WORDS = 5;

/** Names as a byline gives them: “Litia Vaea and Ben Noa”, “Vaea, Litia; Noa, Ben”. What may be a body's name is left whole. */
export const cslNames = (byline: string): CslName[] =>
  byline
    .split(byline.includes(';') ? /\s*;\s*/ : /\s+(?:and|&)\s+|,\s+(?:and\s+)?(?=\S+\s+\S)/)
    .map(name => name.trim())
    .filter(name => name !== '')
    .map(cslName);

export function cslName(name: string): CslName {
  const [family = '', given, ...more] = name.split(/\s*,\s*/);
  if (given !== undefined && given !== '' && more.length === 0 && !BODY.test(name)) return { family, given };
  const words = name.split(/\s+/);
  const isPerson =
    words.length > 1 &&
    words.length <= MOST_WORDS &&
    !BODY.test(name) &&
    words.every(word => PARTICLE.test(word) || /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word)) &&
    !words.every(word => /^[\p{Lu}.]+$/u.test(word));
  if (!isPerson) return { literal: name };
  const particle = words.findIndex((word, i) => i > 0 && PARTICLE.test(word));
  if (particle < 0 || particle === words.length - 1)
    return { family: words.at(-1) ?? name, given: words.slice(0, -1).join(' ') };
  const last = words.findLastIndex(word => PARTICLE.test(word));
  return {
    family: words.slice(last + 1).join(' '),
    given: words.slice(0, particle).join(' '),
    'non-dropping-particle': words.slice(particle, last + 1).join(' '),
  };
}

/** A name as a reader writes it. */
export function printName(name: unknown): string {
  if (typeof name !== 'object' || name === null) return '';
  const part = (key: string): string => {
    const value: unknown = Reflect.get(name, key);
    return typeof value === 'string' ? value : '';
  };
  return (
    part('literal') ||
    [part('given'), part('dropping-particle'), part('non-dropping-particle'), part('family'), part('suffix')]
      .filter(text => text !== '')
      .join(' ')
  );
}
