// The libraries that a JavaScript program could use instead, asked the same questions.
import path from 'node:path';
import recognizers from '@microsoft/recognizers-text-date-time';
import * as chrono from 'chrono-node';
import compromise from 'compromise';
import compromiseDates from 'compromise-dates';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { readGold, readTexts } from './corpora.mjs';

const withDates = compromise.plugin(compromiseDates);
const wink = winkNLP(winkModel, ['sbd', 'pos']);

/** @typedef {{ start: number, end: number, text: string, type?: string, value?: string | null }} Found */

/**
 * compromise leaves the offsets of nested matches to its caller: the places of a phrase are those of its first and last term.
 *
 * @param {any} matches
 * @param {string} type
 * @returns {Found[]}
 */
function spans(matches, type) {
  return matches.json({ offset: true, terms: false }).flatMap(({ offset, text }) => {
    if (offset === undefined || offset.length === 0) return [];
    const trimmed = text.replace(/^[^\p{L}\p{N}]+|(?:['’]s)?[^\p{L}\p{N}]*$/gu, '');
    const start = offset.start + text.indexOf(trimmed);
    return trimmed === '' ? [] : [{ start, end: start + trimmed.length, text: trimmed, type }];
  });
}

/** Names by compromise, exact as it types them. */
export function compromiseNames(text) {
  const doc = compromise(text);
  return [...spans(doc.people(), 'PER'), ...spans(doc.organizations(), 'ORG'), ...spans(doc.places(), 'LOC')];
}

/** Runs of proper nouns by wink-nlp, which gives them no types: scored as if each type were right. */
export function winkRuns(text) {
  const doc = wink.readDoc(text);
  const { its } = wink;
  const found = [];
  let at = 0;
  let run;
  doc.tokens().each(token => {
    const value = token.out();
    const start = text.indexOf(value, at);
    at = start + value.length;
    if (token.out(its.pos) === 'PROPN') {
      if (run !== undefined && /^\s*$/.test(text.slice(run.end, start)) && !text.slice(run.end, start).includes('\n'))
        run.end = at;
      else found.push((run = { start, end: at }));
    } else run = undefined;
  });
  return found;
}

/** A preposition in front is no part of a TIMEX3: taken off, in a library's favour. */
const LEADING = /^(?:(?:on|in|at|by|until|since|from|during|of|for)\s+)+/i;

function withoutPreposition(found) {
  const length = LEADING.exec(found.text)?.[0].length ?? 0;
  return { ...found, start: found.start + length, text: found.text.slice(length) };
}

const isoDay = date => date.toISOString().slice(0, 10);

/** Dates by chrono-node, given the date of publication; what it is sure of makes the value. */
export function chronoTimes(text, published) {
  const reference = published === undefined ? undefined : new Date(`${published}T12:00:00Z`);
  return chrono.parse(text, reference).map(({ index, text: words, start }) => {
    const [year, month, day] = [start.get('year') ?? 0, start.get('month') ?? 1, start.get('day') ?? 1];
    const parts =
      start.isCertain('day') || start.isCertain('weekday')
        ? isoDay(new Date(Date.UTC(year, month - 1, day)))
        : start.isCertain('month')
          ? `${year}-${String(month).padStart(2, '0')}`
          : start.isCertain('year')
            ? String(year)
            : isoDay(new Date(Date.UTC(year, month - 1, day)));
    return withoutPreposition({ start: index, end: index + words.length, text: words, type: 'DATE', value: parts });
  });
}

/** So much of an ISO date is stated where it stands for a whole year, a whole month, or a day. */
const lengthOf = duration => (duration?.years > 0 ? 4 : duration?.months > 0 ? 7 : 10);

/** Dates by compromise with its plug-in, given the date of publication. */
export function compromiseTimes(text, published) {
  const doc = withDates(text);
  return doc
    .dates(published === undefined ? {} : { today: published })
    .json({ offset: true, terms: false })
    .flatMap(({ offset, text: words, dates }) => {
      if (offset === undefined) return [];
      const trimmed = words.replace(/[^\p{L}\p{N}]+$/gu, '');
      const value = dates?.start?.slice(0, lengthOf(dates.duration)) ?? null;
      const found = { start: offset.start, end: offset.start + trimmed.length, text: trimmed, type: 'DATE', value };
      return [withoutPreposition(found)];
    });
}

const RECOGNIZED = { date: 'DATE', daterange: 'DATE', duration: 'DURATION', set: 'SET' };

/** Dates, times, durations and sets by Microsoft's recognizers, given the date of publication; their ends are inclusive. */
export function recognizerTimes(text, published) {
  const reference = published === undefined ? new Date() : new Date(`${published}T12:00:00Z`);
  return recognizers.recognizeDateTime(text, 'en-us', 0, reference).map(({ start, end, typeName, resolution }) => {
    const [first] = resolution?.values ?? [];
    const value = first?.type === 'date' ? first.value : /^\(([^,]+),([^,]+),/.exec(first?.timex ?? '');
    return withoutPreposition({
      start,
      end: end + 1,
      text: text.slice(start, end + 1),
      type: RECOGNIZED[typeName.split('.')[1]] ?? 'TIME',
      value: typeof value === 'string' ? value : value === null ? (first?.timex ?? null) : `${value[1]}/${value[2]}`,
    });
  });
}

/** What a library finds in a corpus, in the exchange format, article by article of the gold. */
export function predict(corpus, key, find) {
  const gold = readGold(corpus);
  const texts = readTexts(corpus);
  const rows = gold.articles.flatMap(article => {
    const text = texts.get(path.basename(article.source)) ?? '';
    const part = text.slice(article.start, article.end);
    return find(part, article.published ?? undefined).map(found => ({
      ...found,
      article: article.id,
      start: found.start + article.start,
      end: found.end + article.start,
    }));
  });
  return { articles: gold.articles, [key]: rows };
}
