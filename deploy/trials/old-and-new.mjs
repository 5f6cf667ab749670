// The version that was landed before the last change of the schema, and this one, on one schema: the
// new one starts beside the old one, the old one leaves, and comes back.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { after, areFew, counted, Node, theme } from './node.mjs';

const { JAVA_HOME, TRIALS_DIR } = process.env;
const A_SECOND = 50;
const STEPS = 6;
const COMES_AGAIN = 3;
const MIGRATIONS = 'backend/src/main/resources/db/migration';

const git = (...words) =>
  execFileSync('git', words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

/** The newest version with fewer migrations, built in the trial's own folder; undefined without history. */
const oldJar = async () => {
  const folder = `${TRIALS_DIR}/old-version`;
  const jar = `${folder}/backend/target/quarkus-app/quarkus-run.jar`;
  if (existsSync(jar)) return jar;
  try {
    const changed = git('log', '-1', '--diff-filter=A', '--format=%H', '--', MIGRATIONS);
    // A copy of its own: what is thrown away leaves nothing in the repository's list of worktrees.
    git('clone', '--quiet', '--shared', '--no-checkout', '.', folder);
    // Not every step of the history builds: the newest that does.
    for (let steps = 1; steps <= STEPS && !existsSync(jar); steps++) {
      git('-C', folder, 'checkout', '--quiet', '--force', `${changed}~${steps}`);
      await promisify(execFile)(
        'mvn',
        [
          '-B',
          '-q',
          '-f',
          `${folder}/backend`,
          'package',
          '-DskipTests',
          '-Dspotless.check.skip=true',
        ],
        { env: { ...process.env, JAVA_HOME } },
      ).catch(() => {});
    }
  } catch {
    return undefined;
  }
  return existsSync(jar) ? jar : undefined;
};

export const name = 'old and new side by side';

export const run = async ({ full }) => {
  const jar = full ? await oldJar() : undefined;
  if (full && !jar)
    return {
      notTried: 'the history of the repository is not here, or builds nowhere near',
    };
  const seconds = full ? 15 : 2;
  const old = new Node('old-and-new', { ...(jar && { jar }) });
  const answers = [];
  let fresh;
  let back;
  let on = true;
  let told = 0;
  try {
    await old.start();
    await old.fill();
    const sharing = {
      settings: { QUARKUS_DATASOURCE_JDBC_URL: old.database.url },
    };
    fresh = new Node('old-and-new-fresh', sharing);
    back = new Node('old-and-new-back', { ...sharing, ...(jar && { jar }) });
    const serving = new Set([old]);
    let n = 0;
    const paths = [
      '/sessions',
      '/themes',
      '/packs/2026-10-15',
      '/search?q=kindness',
      '/insights',
      '/community',
      '/quotes',
      '/sessions/next',
    ];
    const asked = (number) => {
      const node = [...serving][number % serving.size];
      if (number % 5 === 0) return node.ask('POST', '/themes', theme(`Side by side ${number}`));
      if (number % 7 === 0) return node.read('/drafts/2026-10-15');
      return node.ask('GET', paths[number % paths.length]);
    };
    // A busy machine tells somebody to come again, who does, and is answered.
    const one = async () => {
      const number = n++;
      for (let again = 0; ; again++) {
        const answer = await asked(number).catch(({ message }) => ({
          status: message,
        }));
        if (answer.status !== 503 || !answer.retryAfter || again === COMES_AGAIN)
          return void answers.push(answer.status);
        told++;
        await after(answer.retryAfter * 1000);
      }
    };
    // At a steady pace, whether answers come or not.
    const asking = (async () => {
      const waiting = [];
      for (const from = performance.now(); on;) {
        while (waiting.length < ((performance.now() - from) / 1000) * A_SECOND) waiting.push(one());
        await after(20);
      }
      await Promise.all(waiting);
    })();
    const leaves = async (node) => {
      serving.delete(node);
      await after(1_000); // What it was asked is answered.
      await node.kill();
    };
    await after(seconds * 1000);
    await fresh.start();
    serving.add(fresh);
    await after(seconds * 1000);
    await leaves(old);
    await after(seconds * 1000);
    await back.start();
    serving.add(back);
    await after(seconds * 1000);
    on = false;
    await asking;
  } finally {
    on = false;
    await fresh?.end();
    await back?.end();
    await old.end();
  }
  const failed = answers.filter((status) => status !== 200 && status !== 201);
  return {
    figure: `${full ? 'two versions' : 'one version twice'}, ${answers.length} requests at ${A_SECOND} a second: ${failed.length} failures${failed.length ? ` (${counted(failed)})` : ''}, ${told} told to come again`,
    holds: failed.length === 0 && areFew(told, answers.length),
  };
};
