// Rows as a spreadsheet takes them from the clipboard: cells between tabs, rows between line ends.

/** What `parseTsv` reads back. A text that a spreadsheet would take for a formula is made a text again (OWASP, CSV injection). */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  const safe = /^[=+\-@]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
