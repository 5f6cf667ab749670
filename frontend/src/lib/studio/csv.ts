/** A table as spreadsheets read it (RFC 4180); the first row names the columns. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
}

export type Cell = string | number | boolean | null | undefined;

/** What a spreadsheet would calculate begins with an apostrophe, as in the API's own tables. */
function cell(value: Cell): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
