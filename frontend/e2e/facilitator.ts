import { expect, type APIRequestContext } from '@playwright/test';

const { API_URL = '', REALM_URL = '', MAILBOX_URL = '' } = process.env;

/** A facilitator at the running API, as the development client `pack-import`. */
export async function facilitator(request: APIRequestContext) {
  const signedIn = await request.post(`${REALM_URL}/protocol/openid-connect/token`, {
    form: {
      grant_type: 'client_credentials',
      client_id: 'pack-import',
      client_secret: 'development-only',
    },
  });
  const { access_token } = (await signedIn.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${access_token}` };

  async function call<T>(method: 'GET' | 'POST', path: string, data?: object): Promise<T> {
    const answer = await request.fetch(`${API_URL}/api/v1${path}`, { method, headers, data });
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as T;
  }

  /** Brings a chat of one message to the draft of a call; answers the quote made of it. */
  async function quoteOf(slug: string, sender: string, words: string): Promise<string> {
    const chat = `00:01:00\t${sender}:\t${words}\r\n`;
    const dropped = await request.post(`${API_URL}/api/v1/intakes`, {
      headers,
      multipart: {
        date: slug,
        files: { name: 'chat.txt', mimeType: 'text/plain', buffer: Buffer.from(chat) },
      },
    });
    expect(dropped.ok(), await dropped.text()).toBe(true);
    const { items } = await call<{ items: { id: string; text: string }[] }>(
      'GET',
      `/drafts/${slug}/messages`,
    );
    const message = items.find(({ text }) => text === words)?.id;
    const quote = { message, section: 'GLIMPSE' };
    return (await call<{ id: string }>('POST', `/drafts/${slug}/quotes`, quote)).id;
  }

  return { call, quoteOf };
}

/**
 * The link in a mail that somebody was sent: of this kind, where there is more than one. A mail that
 * could not be handed over goes out with a later try.
 */
export async function linkSentTo(
  request: APIRequestContext,
  address: string,
  kind = /https?:/,
): Promise<string> {
  let link: string | undefined;
  await expect(async () => {
    const mails = (await (await request.get(`${MAILBOX_URL}/mails.json`)).json()) as {
      to: string;
      text: string;
    }[];
    link = mails
      .filter(({ to }) => to === address)
      .flatMap(({ text }) => text.match(/https?:\/\/\S+/g) ?? [])
      .find((found) => kind.test(found));
    expect(link).toBeTruthy();
  }).toPass({ timeout: 45_000 });
  return link ?? '';
}
