// Shows the mails that the running system sent, on loopback: a page for people, /mails.json for
// tests. They lie in GreenMail, which took them over SMTP and forgets them when it stops.
import { createServer } from 'node:http';

const { MAILBOX_PORT = '8025', MAILBOX_API_PORT = '8026' } = process.env;
const greenmail = `http://127.0.0.1:${MAILBOX_API_PORT}/api`;

const headerOf = (head, name) =>
  new RegExp(`^${name}:[ \\t]*((?:.*)(?:\\r?\\n[ \\t].*)*)`, 'im').exec(head)?.[1].replace(/\r?\n[ \t]+/g, ' ') ?? '';

const quotedPrintable = (text) =>
  Buffer.from(
    text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

/** The plain text of a mail (RFC 2045), whose bytes GreenMail hands out as one character each. */
const textOf = (mime) => {
  const end = /\r?\n\r?\n/.exec(mime);
  const [head, body] = end ? [mime.slice(0, end.index), mime.slice(end.index + end[0].length)] : [mime, ''];
  const boundary = /boundary="?([^";\r\n]+)/i.exec(headerOf(head, 'Content-Type'))?.[1];
  if (boundary) {
    const parts = body.split(`--${boundary}`).slice(1, -1).map((part) => part.replace(/^\r?\n/, ''));
    return textOf(parts.find((part) => /^Content-Type:\s*(text\/plain|multipart)/im.test(part)) ?? '');
  }
  const encoding = headerOf(head, 'Content-Transfer-Encoding').toLowerCase();
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? quotedPrintable(body)
        : Buffer.from(body, 'latin1');
  return bytes.toString('utf8').replace(/\r\n/g, '\n');
};

const get = async (path) => {
  const answer = await fetch(greenmail + path);
  if (!answer.ok) throw new Error(`GreenMail answers ${answer.status}`);
  return answer.json();
};

/** Every mail, latest first. */
const mails = async () => {
  const found = [];
  for (const { email } of await get('/user'))
    for (const mail of await get(`/user/${encodeURIComponent(email)}/messages/INBOX`))
      found.push({
        to: email,
        subject: mail.subject,
        received: new Date(/;\s*(.*)/.exec(headerOf(mail.mimeMessage, 'Received'))?.[1] ?? 0).toISOString(),
        text: textOf(mail.mimeMessage),
      });
  return found.sort((a, b) => b.received.localeCompare(a.received));
};

const escaped = (text) => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
const linked = (text) => escaped(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);

const page = (list) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mails of the running system</title>
<style>
  body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1.25rem; color: #1b2b27; background: #fdfcf8 }
  article { border-top: 2px dashed #0f4a3f; padding: 1.25rem 0 }
  h2 { font-size: 1.25rem; margin: 0 }
  p { margin: 0.25rem 0; color: #4a5a55 }
  pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin: 1rem 0 0 }
  a { color: #9b2a48 }
</style>
<h1>Mails of the running system</h1>
<p>${list.length ? 'Latest first. Reload for new ones; all are forgotten when the system stops.' : 'None yet. Reload for new ones.'}</p>
${list
  .map(
    ({ to, subject, received, text }) => `<article>
<h2>${escaped(subject)}</h2>
<p>To ${escaped(to)}, <time>${received}</time></p>
<pre>${linked(text)}</pre>
</article>`,
  )
  .join('\n')}
</html>
`;

createServer(async ({ url, method }, response) => {
  const answer = (status, type, body) =>
    response
      .writeHead(status, {
        'content-type': type,
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      })
      .end(body);
  try {
    if (method !== 'GET' || !['/', '/mails.json'].includes(url)) answer(404, 'text/plain', 'Not here.\n');
    else if (url === '/') answer(200, 'text/html; charset=utf-8', page(await mails()));
    else answer(200, 'application/json', JSON.stringify(await mails()));
  } catch (error) {
    answer(503, 'text/plain', `${error.message}\n`);
  }
}).listen(Number(MAILBOX_PORT), '127.0.0.1');
