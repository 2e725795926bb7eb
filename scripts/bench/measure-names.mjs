// Finds names in lines with as many names known as an argument says; prints, as JSON, how long one line takes.
import { createNameIndex } from '../../src/library/name-index.ts';
import { randomFrom } from './random.mjs';
import { person } from './world.mjs';

const count = Number(process.argv[2]);
const index = createNameIndex();
const nameOf = i => {
  const { given, family } = person(i);
  return `${given} ${family} ${String.fromCharCode(65 + (i % 26))}${'aeiou'.charAt(i % 5)}${i.toString(36)}`;
};
const started = performance.now();
for (let i = 0; i < count; i++) {
  const name = nameOf(i);
  index.put({ id: `PER:${i}`, type: 'PER', name, aliases: [name], mentions: i % 9 });
}
const buildMs = performance.now() - started;
const random = randomFrom(3);
const times = [];
for (let i = 0; i < 2000; i++) {
  const [one, two] = [0, 1].map(() => nameOf(Math.floor(random() * count)));
  const line = `In the evening ${one} had telephoned ${two}’s aides, who said that nobody in Pakistan knew when the Afghan talks would go on.`;
  const asked = performance.now();
  if (index.find(line).length < 2) throw new Error(`A name is not found: ${line}`);
  times.push(performance.now() - asked);
}
times.sort((a, b) => a - b);
process.stdout.write(`${JSON.stringify({ names: count, buildMs, p50: times[1000], p99: times[1980] })}\n`);
