// Text into Markdown.

/** Safe anywhere within a line and within the cells of a table: no mark-up, no HTML, no new lines of its own. */
export function escapeMarkdown(text: string): string {
  const oneLine = text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/gu, '').replace(/\s*[\t\n\r]+\s*/g, ' ');
  return oneLine
    .replace(/[\\`*_{}[\]|~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
