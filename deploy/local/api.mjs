// The running API, signed in as the development client `pack-import` (role facilitator).
const { API_URL = 'http://localhost:8080', REALM_URL = 'http://localhost:8180/realms/kindness' } = process.env;

/** An answer that says no, in the words of its RFC 9457 body. */
export class Refused extends Error {}

const token = async () => {
  const answer = await fetch(`${REALM_URL}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'pack-import',
      client_secret: 'development-only',
    }),
  });
  if (!answer.ok) throw new Refused(`Signing in failed: ${answer.status} ${await answer.text()}`);
  const { access_token, expires_in } = await answer.json();
  return { access_token, until: Date.now() + (expires_in - 30) * 1000 };
};

let signedIn;
const signIn = async () => {
  if (!signedIn || (await signedIn).until < Date.now()) signedIn = token();
  return (await signedIn).access_token;
};

/** Calls an operation as facilitator; `body` is JSON or a form. Answers the parsed body. */
export const call = async (method, path, body, headers = {}) => {
  const form = body instanceof FormData;
  const answer = await fetch(`${API_URL}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await signIn()}`,
      ...(body && !form && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: form ? body : body && JSON.stringify(body),
  });
  const text = await answer.text();
  if (answer.ok) return text ? JSON.parse(text) : undefined;
  if (!answer.headers.get('content-type')?.includes('problem+json'))
    throw new Refused(`${method} ${path}: ${answer.status} ${text}`);
  const problem = JSON.parse(text);
  const faults = (problem.errors ?? []).map((fault) => `\n  ${fault.pointer ?? ''} ${fault.detail}`);
  throw new Refused(`${problem.title}: ${problem.detail ?? ''} (${method} ${path}, ${answer.status})${faults.join('')}`);
};

/** Changes one thing (JSON Merge Patch) as it was read, or not at all. */
export const patch = (path, version, changes) =>
  call('PATCH', path, changes, { 'content-type': 'application/merge-patch+json', 'if-match': `"${version}"` });

export const draftAddress = (slug) => `${API_URL}/api/v1/drafts/${slug}`;

/** Runs a program: a refusal or an unreachable server is a message and exit code 1, no stack. */
export const run = (program) =>
  program().catch((error) => {
    const unreachable = error instanceof TypeError && error.cause;
    if (!(error instanceof Refused) && !unreachable) throw error;
    console.error(unreachable ? `Nothing answers at ${API_URL} or ${REALM_URL}: is 'make run' running?` : error.message);
    process.exitCode = 1;
  });
