// Signs a person in at Keycloak as the site does: code and PKCE (RFC 7636).
import { createHash, randomBytes } from 'node:crypto';

const { REALM_URL = 'http://localhost:8180/realms/kindness', SITE_URL = 'http://localhost:3000' } = process.env;
const endpoint = `${REALM_URL}/protocol/openid-connect`;

/** An access token, good for minutes. */
export const signIn = async (username, password) => {
  const verifier = randomBytes(48).toString('base64url');
  const client = { client_id: 'site', redirect_uri: `${SITE_URL}/` };
  const question = new URLSearchParams({
    ...client,
    response_type: 'code',
    scope: 'openid',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const page = await fetch(`${endpoint}/auth?${question}`);
  const form = /action="([^"]+)"/.exec(await page.text())?.[1].replaceAll('&amp;', '&');
  if (!form) throw new Error(`Keycloak shows no form to sign in (${page.status}).`);
  const signedIn = await fetch(form, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: page.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ') },
    body: new URLSearchParams({ username, password }),
  });
  const code = new URL(signedIn.headers.get('location') ?? 'none:').searchParams.get('code');
  if (!code) throw new Error(`Keycloak did not sign ${username} in (${signedIn.status}).`);
  const granted = await fetch(`${endpoint}/token`, {
    method: 'POST',
    body: new URLSearchParams({ ...client, grant_type: 'authorization_code', code, code_verifier: verifier }),
  });
  return (await granted.json()).access_token;
};
