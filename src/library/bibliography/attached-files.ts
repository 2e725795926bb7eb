/**
 * The paths in a `file` field: Better BibTeX writes `path;path`, Zotero and JabRef `title:path:type`, with `\:` and `\;` for marks that belong to
 * a path.
 */
export const filesOf = (field: string): string[] =>
  split(field, ';')
    .map(attachment => {
      const parts = split(attachment, ':');
      const isDescribed = parts.length === 3 && !/^[a-z]$/i.test(parts[0] ?? '');
      return isDescribed ? (parts[1] ?? '') : parts.join(':');
    })
    .map(path => path.trim().replaceAll('\\', '/'))
    .filter(path => path !== '')
    // Mendeley leaves out the first slash of an absolute path.
    .flatMap(path => (/^(?:home|Users|Volumes|media|mnt)\//.test(path) ? [path, `/${path}`] : [path]));

/** Parts at a mark that no backslash escapes. */
function split(text: string, mark: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    if (char === '\\' && /[:;\\]/.test(next)) {
      part += mark === ';' ? char + next : next;
      at++;
    } else if (char === mark) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part];
}
