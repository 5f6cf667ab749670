/*
 * The part of CommonMark that packs use: paragraphs, lists, strong, emphasis and http(s) links.
 * The outcome is a tree for Svelte markup; nothing is ever inserted as HTML, so tags stay text.
 */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong' | 'em'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] };

export type Block =
  { type: 'paragraph'; children: Inline[] } | { type: 'list'; ordered: boolean; items: Inline[][] };

const BULLET = /^\s{0,3}[-*+]\s+(.*)$/;
const NUMBER = /^\s{0,3}\d{1,9}[.)]\s+(.*)$/;
const HEADING = /^\s{0,3}#{1,6}\s+(.*?)\s*#*$/;
const LONGEST = 50_000;

export function parse(source: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let list = null as { ordered: boolean; items: string[] } | null;

  const close = () => {
    if (list) {
      const { ordered, items } = list;
      blocks.push({ type: 'list', ordered, items: items.map((item) => inline(item)) });
    } else if (lines.length > 0) {
      blocks.push({ type: 'paragraph', children: inline(lines.join(' ')) });
    }
    lines = [];
    list = null;
  };

  for (const line of source.slice(0, LONGEST).split(/\r\n?|\n/)) {
    const bullet = BULLET.exec(line)?.[1];
    const number = NUMBER.exec(line)?.[1];
    const heading = HEADING.exec(line)?.[1];
    const item = bullet ?? number;
    if (item !== undefined) {
      const ordered = bullet === undefined;
      if (list?.ordered !== ordered) close();
      list ??= { ordered, items: [] };
      list.items.push(item);
    } else if (line.trim() === '') {
      close();
    } else if (heading !== undefined) {
      close();
      blocks.push({
        type: 'paragraph',
        children: [{ type: 'strong', children: inline(heading) }],
      });
    } else if (list) {
      list.items.push(`${list.items.pop() ?? ''} ${line.trim()}`);
    } else {
      lines.push(line.trim());
    }
  }
  close();
  return blocks;
}

const TOKEN = new RegExp(
  [
    String.raw`\\([!-/:-@[-\`{-~])`, // 1: escaped character
    String.raw`\*\*(?=\S)([^*]+(?:\*[^*]+\*[^*]*)*)\*\*`, // 2: strong
    String.raw`__(?=\S)([^_]+)__(?!\w)`, // 3: strong
    String.raw`\*(?=\S)([^*]+)\*`, // 4: emphasis
    String.raw`(?<!\w)_(?=\S)([^_]+)_(?!\w)`, // 5: emphasis
    String.raw`\[([^\[\]]{1,500})\]\(\s*<?([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?(?:\s+"[^"]*")?\s*\)`, // 6, 7: link
    String.raw`<(https?:\/\/[^\s<>]+)>`, // 8: address in angle brackets
  ].join('|'),
  'gi',
);

export function inline(source: string, depth = 0): Inline[] {
  const parts: Inline[] = [];
  const text = (words: string) => {
    const last = parts.at(-1);
    if (words === '') return;
    if (last?.type === 'text') last.text += words;
    else parts.push({ type: 'text', text: words });
  };
  if (depth > 4) return [{ type: 'text', text: source }];
  let read = 0;
  for (const found of source.matchAll(TOKEN)) {
    text(source.slice(read, found.index));
    read = found.index + found[0].length;
    const strong = found[2] ?? found[3];
    const em = found[4] ?? found[5];
    const href = safeAddress(found[7] ?? found[8]);
    if (found[1] !== undefined) text(found[1]);
    else if (strong) parts.push({ type: 'strong', children: inline(strong, depth + 1) });
    else if (em) parts.push({ type: 'em', children: inline(em, depth + 1) });
    else if (href) {
      parts.push({ type: 'link', href, children: inline(found[6] ?? href, depth + 1) });
    } else text(found[0]);
  }
  text(source.slice(read));
  return parts;
}

/** An address a page may link to, or null: only http and https, never with a password. */
export function safeAddress(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && url.username === '' && url.password === '' ? url.href : null;
}
