// Files that somebody made to do harm: each is taken in as what it says, or refused with a problem;
// nothing breaks, nothing is fetched, nothing is written outside.
import { createServer } from 'node:http';
import { readdirSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { counted, Node } from './node.mjs';

const CRC = Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n >>> 0;
});
const crc = (bytes) => {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ CRC[(sum ^ byte) & 255];
  return (sum ^ 0xffffffff) >>> 0;
};

/** A ZIP of named contents. */
const zip = (entries) => {
  const files = [];
  const list = [];
  let at = 0;
  for (const [name, content] of Object.entries(entries)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    files.push(Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    list.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), head, tail, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const index = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(entries).length, 4);
  end.writeUInt16LE(Object.keys(entries).length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, index, Buffer.from('PK\x05\x06'), end]);
};

const TYPES = (part, type) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;
const RELATIONS = (part, more = '') =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/>${more}</Relationships>`;
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (document, more = {}) =>
  zip({
    '[Content_Types].xml': TYPES('word/document.xml', 'wordprocessingml.document'),
    '_rels/.rels': RELATIONS('word/document.xml'),
    'word/document.xml': document,
    ...more,
  });
const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const xlsx = (sheet, shared) =>
  zip({
    '[Content_Types].xml': TYPES('xl/workbook.xml', 'spreadsheetml.sheet').replace(
      '</Types>',
      '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    ),
    '_rels/.rels': RELATIONS('xl/workbook.xml'),
    'xl/workbook.xml': `<workbook ${SHEET} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': shared ?? `<sst ${SHEET}/>`,
  });

const files = (listener, full) => {
  const big = full ? 200 << 20 : 60 << 20;
  const entity = (uri) =>
    `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "${uri}">]><w:document ${WORD}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`;
  const laughs = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`).join('')}]><w:document ${WORD}><w:body><w:p><w:r><w:t>&u;</w:t></w:r></w:p></w:body></w:document>`;
  const paragraph = (text) =>
    `<w:document ${WORD}><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
  return {
    'a bomb.xlsx': xlsx(
      `<worksheet ${SHEET}><sheetData><row><c t="inlineStr"><is><t>${'a'.repeat(big)}</t></is></c></row></sheetData></worksheet>`,
    ),
    'shared bomb.xlsx': xlsx(
      `<worksheet ${SHEET}><sheetData/></worksheet>`,
      `<sst ${SHEET}><si><t>${' '.repeat(big)}</t></si></sst>`,
    ),
    'far cells.xlsx': xlsx(
      `<worksheet ${SHEET}><sheetData><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row></sheetData></worksheet>`,
    ),
    'entities.xlsx': xlsx(
      `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "${listener}/sheet"><!ENTITY y SYSTEM "file:///etc/passwd">]><worksheet ${SHEET}><sheetData><row><c t="inlineStr"><is><t>Note &x; &y;</t></is></c></row></sheetData></worksheet>`,
      `<?xml version="1.0"?><!DOCTYPE a SYSTEM "${listener}/strings.dtd"><sst ${SHEET}><si><t>Note</t></si></sst>`,
    ),
    'formulas.xlsx': xlsx(
      `<worksheet ${SHEET}><sheetData><row><c t="str"><f>WEBSERVICE("${listener}/formula")</f><v>Note</v></c><c t="inlineStr"><is><t>Room</t></is></c></row><row><c t="inlineStr"><is><t>=1+1</t></is></c><c t="inlineStr"><is><t>Room 1</t></is></c></row></sheetData></worksheet>`,
    ),
    'bomb.docx': docx(paragraph('a'.repeat(big))),
    'many parts.docx': docx(
      paragraph('a'),
      Object.fromEntries(
        Array.from({ length: full ? 60_000 : 5_000 }, (_, i) => [`word/${i}.xml`, '<a/>']),
      ),
    ),
    'entity from a server.docx': docx(entity(`${listener}/xxe`)),
    'entity from a file.docx': docx(entity('file:///etc/passwd')),
    'laughs.docx': docx(laughs),
    'a far relation.docx': docx(paragraph('a'), {
      'word/_rels/document.xml.rels': RELATIONS(
        'document.xml',
        `<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${listener}/image.png" TargetMode="External"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${listener}/template.dotm" TargetMode="External"/>`,
      ),
    }),
    'names that climb.docx': docx(paragraph('a'), {
      '../../../escaped.txt': 'out',
      '/tmp/escaped.txt': 'out',
    }),
    'cut off.docx': docx(paragraph('a')).subarray(0, 300),
    'not a zip.docx': 'PK\x03\x04 but no more',
    'not a sheet.xlsx': zip({ 'a.txt': 'a' }),
    'formulas.csv':
      'Name (Original Name),User Email,Duration (Minutes)\n=HYPERLINK("http://localhost/"),a@example.org,5\n+1+1,b@example.org,6\n@SUM(1),c@example.org,7\n-2+3,d@example.org,8\n',
    'one line.txt': `00:01:00\tA cook:\t${'a'.repeat(full ? 40 << 20 : 1 << 20)}`,
    'no line ends.csv': `Name,${'"'.repeat(1 << 20)}`,
    'many columns.csv': `${'a,'.repeat(200_000)}\n`,
    'an open quote.csv': `Name (Original Name),User Email\n"${'a\n'.repeat(100_000)}`,
    'broken.txt': Buffer.from([
      0xff, 0xfe, 0x00, 0xd8, 0x00, 0xd8, 0x0a, 0x00, 0xc3, 0x28, 0xed, 0xa0, 0x80,
    ]),
    'wide.txt': Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('00:01:00\tA cook:\tSoup\r\n', 'utf16le'),
      Buffer.from([0x41]),
    ]),
    'nothing but NUL.txt': Buffer.alloc(1 << 20),
    'marks.txt': `00:01:00\tA cook:\ta${'\u0301'.repeat(40_000)}\r\n`,
    'backwards \u202etxt.exe': 'MZ',
    '../../../../tmp/escaped.txt': '00:01:00\tA cook:\tOut of here\r\n',
    '..\\..\\escaped.txt': '00:01:00\tA cook:\tOut of here as well\r\n',
    [`${'long'.repeat(300)}.txt`]: '00:01:00\tA cook:\tA long name\r\n',
    'deep.md': `# Room 1\n\n## Question 1: What helps?\n\n- Tea\n${'> '.repeat(20_000)}deep\n${'['.repeat(20_000)}\n${'*a '.repeat(20_000)}`,
    'empty.txt': '',
    'a calendar.txt': 'BEGIN:VCALENDAR\r\nATTACH:http://localhost/\r\nEND:VCALENDAR\r\n',
    'html.docx': `<html><img src="${listener}/pixel.png"><script src="${listener}/a.js"></script></html>`,
    'picture.md': `# Room 1\n\n## Question 1: What helps?\n\n- Tea\n\n- ![see](${listener}/markdown.png)\n\n<img src="${listener}/html.png">\n`,
  };
};

export const name = 'hostile files';

export const run = async ({ full }) => {
  let fetched = 0;
  const server = createServer((_, answer) => {
    fetched++;
    answer.end();
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const api = new Node('hostile-files', { settings: { JDK_JAVA_OPTIONS: '-Xmx512m' } });
  const statuses = [];
  const wrong = [];
  let slowest = ['', 0];
  try {
    await api.start();
    let week = 0;
    for (const [file, content] of Object.entries(
      files(`http://localhost:${server.address().port}`, full),
    )) {
      const form = new FormData();
      form.append('files', new Blob([content]), file);
      const day = new Date(Date.UTC(2011, 0, 6) + week++ * 7 * 86_400_000)
        .toISOString()
        .slice(0, 10);
      form.append('date', day);
      const from = performance.now();
      const { status, body } = await api
        .ask('POST', '/intakes', form)
        .catch(({ message }) => ({ status: 0, body: message }));
      const took = performance.now() - from;
      if (took > slowest[1]) slowest = [file, took];
      statuses.push(status);
      const refused = status >= 400 && status < 500 && body.type && body.title;
      if (!refused && !(status >= 200 && status < 300))
        wrong.push(`${file.slice(0, 40)}: ${status} ${JSON.stringify(body).slice(0, 80)}`);
      if (!api.alive) {
        wrong.push(`${file.slice(0, 40)}: the process ended`);
        await api.start();
      }
      // What came of it is shown, made into a page and taken as a table.
      for (const path of [
        `/drafts/${day}`,
        `/drafts/${day}/preview.html`,
        `/drafts/${day}/checklist`,
      ]) {
        const shown = await api.read(path);
        if (shown.status >= 500) wrong.push(`${file.slice(0, 40)} ${path}: ${shown.status}`);
      }
    }
    const table = await api.administer('GET', '/audit.csv');
    if (/(^|,)"?[=+@]/m.test(table.body)) wrong.push('a formula in the table of the trail');
    const outside = [`${api.data}/..`, '/tmp', '.']
      .flatMap((folder) => readdirSync(folder))
      .filter((one) => one.includes('escaped'));
    if (outside.length) wrong.push(`written outside: ${outside}`);
    if (
      readdirSync(`${api.data}/tmp`, { recursive: true, withFileTypes: true }).some((entry) =>
        entry.isFile(),
      )
    )
      wrong.push('temporary files are left');
  } finally {
    await api.end();
    server.close();
  }
  return {
    figure: `${statuses.length} files (${counted(statuses.sort())}): ${wrong.length} wrong${wrong.length ? ` (${wrong.slice(0, 5).join('; ')})` : ''}, ${fetched} fetched, slowest ${(slowest[1] / 1000).toFixed(1)} s (${slowest[0].slice(0, 30)})`,
    holds: wrong.length === 0 && fetched === 0,
  };
};
