// How long the running system takes, over HTTP, for what a facilitator waits for.
import { call, patch, run } from '../local/api.mjs';

const MESSAGES = 10_000;
const seconds = (from) => ((performance.now() - from) / 1000).toFixed(2);
const print = (what, times) => {
  const sorted = times.toSorted((a, b) => a - b);
  console.log(`  ${what.padEnd(46)} ${sorted[Math.floor(sorted.length / 2)]} s   (${times.join(', ')})`);
};

const chat = (seed) =>
  Array.from({ length: MESSAGES }, (_, i) => {
    const clock = new Date(64_800_000 + i * 300).toISOString().slice(11, 19);
    return `${clock} From Person ${i % 150} to Everyone:\n\tMessage ${seed}-${i}: tea, rest and a name remembered\n`;
  }).join('');

await run(async () => {
  const uploads = [];
  for (const date of ['2023-01-19', '2023-02-16', '2023-03-16', '2023-04-20']) {
    const form = new FormData();
    form.append('files', new Blob([chat(date)]), 'chat.txt');
    form.append('date', date);
    const from = performance.now();
    await call('POST', '/intakes', form);
    await call('GET', `/drafts/${date}`);
    uploads.push(seconds(from));
  }
  print(`${MESSAGES.toLocaleString('en')} messages, upload to draft`, uploads);

  const publications = [];
  for (let i = 0; i < 5; i++) {
    // An edition is only made where there is something to say.
    const draft = await call('GET', '/drafts/2026-10-15');
    await patch('/drafts/2026-10-15', draft.version, { correction: `Number ${i}` });
    const from = performance.now();
    await call('POST', '/packs/2026-10-15/editions');
    publications.push(seconds(from));
  }
  print('publish the sample pack in five forms', publications);
});
