// Rows as a spreadsheet takes them from the clipboard: cells between tabs, rows between line ends.

/** What `parseTsv` reads back. A text that a spreadsheet would take for a formula is made a text again (OWASP, CSV injection). */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\r\n');
}

/** With a quote before what a spreadsheet would take for a formula. */
export function spreadsheetText(text: string): string {
  return /^[=+\-@]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  const safe = spreadsheetText(text);
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
