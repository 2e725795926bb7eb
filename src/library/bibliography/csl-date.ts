import type { IsoDate } from '../../model/source.ts';

/** A date in CSL-JSON. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** `2025-05-21` as CSL has it; undefined for what is no date. */
export function cslDate(date: IsoDate): CslDate | undefined {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date) ? { 'date-parts': [date.split('-').map(Number)] } : undefined;
}

/** The first date of a CSL field as `2025`, `2025-05` or `2025-05-21`; undefined where it says nothing of the kind. */
export function isoOfCslDate(value: unknown): IsoDate | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const parts: unknown = Reflect.get(value, 'date-parts');
  const [first] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (Array.isArray(first)) {
    const [year, month, day] = (first as unknown[]).map(Number);
    if (year === undefined || !Number.isInteger(year) || year < 1 || year > 9999) return undefined;
    const two = (number: number | undefined, most: number): string =>
      number !== undefined && Number.isInteger(number) && number >= 1 && number <= most
        ? `-${String(number).padStart(2, '0')}`
        : '';
    const months = two(month, 12);
    return `${String(year).padStart(4, '0')}${months}${months === '' ? '' : two(day, 31)}`;
  }
  const raw: unknown = Reflect.get(value, 'raw') ?? Reflect.get(value, 'literal');
  return typeof raw === 'string' ? /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(raw)?.[0] : undefined;
}
