// Tables as CSV: RFC 4180 in UTF-8 with a byte order mark, so that Excel takes it for what it is.

/** A table's lines, its heading first. Texts that a spreadsheet would take for formulas are made texts again. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('')}`;
}

/** A spreadsheet takes a text that begins like a formula for one: a quote before it makes it a text again (OWASP, CSV injection). */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
