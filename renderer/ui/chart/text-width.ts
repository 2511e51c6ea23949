// How wide a text is in a drawing. About: measuring the text itself would need a page, and a picture for export has none.

/** In em, of a text that is not bold. */
export function widthInEm(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : letter === '.' || letter === ' ' ? 0.3 : 0.58), 0);
}

/**
 * The beginning of a text for which there is room, with an ellipsis where something is left out: a drawing has none of its own.
 * @param em the room, in the em of the text
 */
export function shortened(text: string, em: number): string {
  if (widthInEm(text) <= em) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && widthInEm(letters.join('')) > em - 1) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
