// Every operation of the contract × everybody who may come, with tokens that Keycloak gave out.
import { createSign, generateKeyPairSync } from 'node:crypto';
import { signIn } from '../local/sign-in.mjs';
import { areFew, after, firstToken, inParallel, Node, tokenOf } from './node.mjs';

const { REALM_URL } = process.env;

/**
 * Whom an operation opens to that is not public by the contract, by the first part of its address.
 * What has no row here fails.
 */
const ROWS = {
  admin: ['accounts', 'archive', 'audit', 'audit.csv', 'privacy', 'community'],
  facilitator: [
    'appearances',
    'attendees',
    'breakout-notes',
    'contributors',
    'drafts',
    'held-items',
    'insights',
    'intakes',
    'listed-places',
    'measures',
    'members',
    'name-decisions',
    'packs',
    'quotes',
    'reach-statements',
    'resources',
    'series',
    'sessions',
    'suggestions',
    'themes',
  ],
};

const opensTo = ({ isPublic, path }) =>
  isPublic
    ? 'everybody'
    : Object.keys(ROWS).find((role) => ROWS[role].includes(path.split('/')[3]));

const clientToken = async (client) => {
  const answer = await fetch(`${REALM_URL}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: client,
      client_secret: 'development-only',
    }),
  });
  return (await answer.json()).access_token;
};

/** Somebody with an account and without a role. */
const contributor = async () => {
  const email = `contributor-${Math.random().toString(36).slice(2)}@example.org`;
  const password = 'listens-and-has-no-role';
  const answer = await fetch(`${REALM_URL.replace('/realms/', '/admin/realms/')}/users`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await clientToken('kindness-accounts')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      username: email,
      email,
      emailVerified: true,
      enabled: true,
      firstName: 'Con',
      lastName: 'Tributor',
      credentials: [{ type: 'password', value: password }],
    }),
  });
  if (answer.status !== 201) throw new Error(`Keycloak makes no contributor: ${answer.status}`);
  return signIn(email, password);
};

const parts = (token) =>
  token
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url')));
const packed = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** What somebody makes of a token who wants to be an administrator. */
const forged = (token) => {
  const [head, body] = parts(token);
  const admin = packed({ ...body, realm_access: { roles: ['admin', 'facilitator'] } });
  const signature = token.split('.')[2];
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const own = `${packed(head)}.${admin}`;
  return {
    'with other roles': `${packed(head)}.${admin}.${signature}`,
    unsigned: `${packed({ ...head, alg: 'none' })}.${admin}.`,
    'signed by another key': `${own}.${createSign('RSA-SHA256').update(own).sign(privateKey, 'base64url')}`,
  };
};

const SENT = {
  '{slug}': '2001-01-18',
  '{id}': '01890000-0000-7000-8000-00000000ffff',
  '{sha256}': '0'.repeat(64),
  '{key}': 'about',
  '{number}': '1',
  '{format}': 'json',
  '{token}': 'never-given-out',
};

/** Something that the operation refuses, behind the gate. */
const request = ({ path, method, requestBody }) => {
  const [type] = Object.keys(requestBody?.content ?? {});
  const form = type?.startsWith('multipart');
  return {
    path: path.replace(/\{\w+\}/g, (name) => SENT[name]),
    method,
    headers: { accept: '*/*', ...(type && !form && { 'content-type': type }), 'if-match': '"0"' },
    body: method === 'GET' ? undefined : form ? new FormData() : type?.includes('json') ? '{}' : '',
  };
};

export const name = 'identities';

export const run = async ({ full }) => {
  const api = new Node('identities');
  await api.start();
  const wrong = [];
  let cells = 0;
  let told = 0;
  try {
    const { operations } = await api.contract();
    const noRow = operations.filter((operation) => !opensTo(operation));
    wrong.push(...noRow.map(({ operationId }) => `${operationId} has no row`));
    const nobody = {
      'without a token': undefined,
      'with nonsense': 'abc.def.ghi',
      'with the token of another audience': await clientToken('kindness-accounts'),
      ...forged(await contributor()),
    };
    const tokens = {
      contributor: await contributor(),
      facilitator: await tokenOf('facilitator'),
      admin: await tokenOf('admin'),
    };
    const knock = async (who, token, role) =>
      inParallel(8, operations, async (operation) => {
        const { path, headers, ...rest } = request(operation);
        const { status } = await fetch(api.origin + path, {
          ...rest,
          headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) },
        });
        const opens = opensTo(operation);
        const may =
          opens === 'everybody' ||
          role === 'admin' ||
          (role === 'facilitator' && opens === 'facilitator');
        // A public operation looks at no token, whatever it is worth.
        const right = may
          ? status !== 401 && status !== 403 && (status < 500 || status === 503)
          : status === (role ? 403 : 401);
        cells++;
        if (status === 503) told++;
        if (!right) wrong.push(`${operation.operationId} ${who}: ${status}`);
      });
    for (const [who, token] of Object.entries(nobody)) await knock(who, token);
    for (const [role, token] of Object.entries(tokens)) await knock(`as ${role}`, token, role);
    if (full) {
      const old = await firstToken;
      const [, { exp }] = parts(old);
      await after(Math.max(0, exp * 1000 + 1_000 - Date.now()));
      await knock('with an expired token', old);
    }
  } finally {
    await api.end();
  }
  return {
    figure: `${cells} cells (${told} told to come again): ${wrong.length} wrong${wrong.length ? ` (${wrong.slice(0, 5).join('; ')})` : ''}${full ? '' : '; an expired token in full rounds only'}`,
    holds: wrong.length === 0 && areFew(told, cells),
  };
};
