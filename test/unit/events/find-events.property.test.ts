import assert from 'node:assert/strict';
import fc from 'fast-check';
import { eventsIn } from './read-events.ts';

const PIECES = [
  'Norway', 'Chad', 'Kari Lund', 'Idriss Haroun', 'Oslo', 'the', 'a', 'his', 'he', 'it', 'met', 'meets', 'meeting', 'talks', 'signed', 'agree', 'to', 'will', 'has', 'had', 'not',
  'attack', 'attacked', 'killed', '46', 'people', '$268', 'million', 'visit', 'visited', 'in', 'on', 'with', 'by', 'of', 'for', 'after', 'as', 'who', 'where', 'that', 'said', 'and',
  'was', 'were', 'is', 'elected', 'sold', 'posts', 'loss', 'Friday', '4 May 1994', 'Friday’s', ',', ';', '.', '(', ')', '“', '”', '—', ':', '…',
]; // prettier-ignore

const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map(pieces => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const dates = fc.option(fc.constantFrom('2004', '2004-02', '2004-02-29', '9999-12-31', '2004-13-40'), {
  nil: undefined,
});

/** A source needs a letter; a line of its own keeps what is tested apart from it. */
const withOpening = (text: string): string => `Report.\n${text.replace(/[\r\n\u2028\u2029]/g, ' ')}`;

describe('findEvents', () => {
  it('never throws, and gives evidence within the text that holds its trigger and is no page', () => {
    fc.assert(
      fc.property(texts, dates, (text, published) => {
        const whole = withOpening(text);
        for (const { evidence, trigger, headline, figures } of eventsIn(whole, published).events) {
          assert.ok(evidence.start >= 0 && evidence.end <= whole.length && evidence.end > evidence.start);
          assert.ok(evidence.end - evidence.start <= 500);
          assert.ok(trigger.start >= evidence.start && trigger.end <= evidence.end);
          assert.ok(headline.length > 0 && headline.length < 90, headline);
          for (const figure of figures) assert.equal(figure.text, whole.slice(figure.start, figure.end));
        }
      }),
    );
  });

  it('names entities that there are, each once', () => {
    fc.assert(
      fc.property(texts, text => {
        const { events, names } = eventsIn(withOpening(text));
        for (const { participants, place } of events) {
          assert.equal(new Set(participants).size, participants.length);
          for (const entity of [...participants, ...(place === undefined ? [] : [place])])
            assert.ok(names.entities[entity] !== undefined);
        }
      }),
    );
  });

  it('reads a text that makes the rules look far in time that grows with its length', () => {
    for (const piece of [
      'attack of ',
      'the meeting ',
      'Norway met Chad, ',
      '(',
      '“',
      'and ',
      'to visit and ',
      'had ',
      'that ',
      '; signed ',
    ]) {
      const text = withOpening(piece.repeat(6_000));
      const start = process.hrtime.bigint();
      eventsIn(text);
      assert.ok(Number(process.hrtime.bigint() - start) < 5e9, piece);
    }
  }).timeout(60_000);
});
