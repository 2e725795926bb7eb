/** Quotation marks inside words that will stand in double marks: the outer level becomes single, what was single inside it double again. */
export function alternateMarks(text: string): string {
  let straightOpen = false;
  let depth = 0;
  return [...text]
    .map((char, i, chars) => {
      const straight = char === '"';
      const opens = char === '“' || char === '«' || char === '„' || (straight && !straightOpen);
      const closes = char === '”' || char === '»' || (straight && straightOpen);
      if (straight) straightOpen = !straightOpen;
      if (opens) {
        depth++;
        return depth % 2 === 1 ? '‘' : '“';
      }
      if (closes) {
        depth = Math.max(0, depth - 1);
        return depth % 2 === 0 ? '’' : '”';
      }
      // Single marks inside a double quotation rise to double; apostrophes between letters stay.
      const inWord = /\p{L}/u.test(chars[i - 1] ?? '') && /\p{L}/u.test(chars[i + 1] ?? '');
      if (depth > 0 && char === '‘' && !inWord) return '“';
      if (depth > 0 && char === '’' && !inWord && chars.slice(0, i).lastIndexOf('‘') > chars.slice(0, i).lastIndexOf('“')) return '”';
      return char;
    })
    .join('');
}
