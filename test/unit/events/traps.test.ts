import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { buildLibrary } from '../library/build-library.ts';

const SHARED = new URL('../../../../shared/seeds/', import.meta.url);

describe('traps of the supplied documents, for events', () => {
  if (!existsSync(SHARED)) {
    it('SKIPPED: ../shared/seeds is not there, so the traps are not checked', () => {});
    return;
  }
  const texts = Object.fromEntries(
    readdirSync(SHARED)
      .filter(file => file.endsWith('.txt'))
      .map(file => [file, readFileSync(new URL(file, SHARED), 'utf8')]),
  );
  const library = buildLibrary(texts);
  const events = library.events();
  const people = (participants: readonly string[]): readonly string[] =>
    participants.filter(id => id.startsWith('PER:'));
  const naming = (...ids: string[]) => events.filter(({ participants }) => ids.every(id => participants.includes(id)));

  it('the telephone calls of Mohib and of Atmar with Wang Yi are two events', () => {
    const calls = events.filter(({ type, participants }) => type === 'CONSULT' && participants.includes('PER:wang-yi'));
    assert.ok(calls.some(({ participants }) => participants.includes('PER:hamdullah-mohib')));
    assert.ok(calls.some(({ participants }) => participants.includes('PER:mohammad-haneef-atmar')));
    assert.equal(naming('PER:hamdullah-mohib', 'PER:mohammad-haneef-atmar', 'PER:wang-yi').length, 0);
  });

  it('the call of Mohib with Wang Yi, told twice, is one event', () => {
    const calls = naming('PER:hamdullah-mohib', 'PER:wang-yi').filter(({ type }) => type === 'CONSULT');
    assert.equal(calls.length, 1);
    assert.ok((calls[0]?.evidence.length ?? 0) >= 2);
    assert.ok((calls[0]?.reasons.length ?? 0) > 0);
  });

  it('the strikes on Paktika, which two sources tell, are one event that both bear witness to', () => {
    const strikes = events.filter(
      ({ type, place, sources }) => type === 'ASSAULT' && place === 'LOC:paktika' && sources.length > 1,
    );
    assert.equal(strikes.length, 1);
    assert.equal(strikes[0]?.date, '2024-12');
    assert.ok(strikes[0]?.figures.some(({ text }) => text.startsWith('46')));
  });

  it('the repeated headline and the bullets add evidence to the events of their own report', () => {
    const summaries = events.filter(({ reasons }) => reasons.includes('the headline or a bullet repeats the text'));
    assert.ok(summaries.length > 0);
  });

  it('no event has two presidents of Pakistan or two foreign ministers of China in it', () => {
    for (const { participants, headline } of events) {
      const own = people(participants);
      assert.ok(!(own.includes('PER:arif-alvi') && own.includes('PER:asif-ali-zardari')), headline);
      assert.ok(!(own.includes('PER:qin-gang') && own.includes('PER:wang-yi')), headline);
    }
  });

  it('an undated report’s Friday stays a Friday', () => {
    const fridays = events.filter(({ date }) => date === 'XXXX-WXX-5');
    assert.ok(fridays.length >= 2);
    for (const { earliest } of fridays) assert.equal(earliest, undefined);
  });

  it('every event can be followed to evidence of at most 500 characters, and is headed in under 90', () => {
    for (const { headline, evidence } of events) {
      assert.ok(headline.length > 0 && headline.length < 90, headline);
      assert.ok(evidence.length > 0);
      for (const { text } of evidence) assert.ok(text.length > 0 && text.length <= 500);
    }
  });
});
