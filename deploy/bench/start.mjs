// How long the packaged API takes from its start to its first "ready", over a kept database:
// `node start.mjs JAVA JAR LABEL [option…]` prints the median of three starts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const [java, jar, label, ...options] = process.argv.slice(2);
const { API_PORT = '8080' } = process.env;
const { MANAGEMENT_PORT = String(Number(API_PORT) + 920) } = process.env;
const ready = () => fetch(`http://127.0.0.1:${MANAGEMENT_PORT}/q/health/ready`).then((answer) => answer.ok, () => false);

const times = [];
for (let i = 0; i < 3; i++) {
  const from = performance.now();
  const api = spawn(java, [...options, '-jar', jar], { env: { ...process.env, QUARKUS_HTTP_PORT: API_PORT, QUARKUS_MANAGEMENT_PORT: MANAGEMENT_PORT }, stdio: 'ignore' });
  const ended = once(api, 'exit');
  while (!(await ready())) {
    if (api.exitCode !== null) throw new Error(`The API ended with ${api.exitCode}.`);
    await new Promise((wait) => setTimeout(wait, 10));
  }
  times.push(((performance.now() - from) / 1000).toFixed(2));
  api.kill('SIGTERM');
  await ended;
}
console.log(`  ${label.padEnd(46)} ${times.toSorted((a, b) => a - b)[1]} s   (${times.join(', ')})`);
