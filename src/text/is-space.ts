/** Whether a unit is white space, as `\s` has it; nearly all are told by their number. */
export const isSpace = (unit: number): boolean =>
  unit <= 0x20 ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) : unit >= 0x80 && /\s/.test(String.fromCharCode(unit));
