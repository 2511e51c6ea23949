// Texts that people typed, or that files hold, as one line of a terminal.

/** Without line breaks and without control signs, which a terminal would obey; with `longest`, cut to so many signs. */
export function oneLine(text: string, longest = Number.POSITIVE_INFINITY): string {
  const flat = text.replace(/[\t\n\v\f\r\u2028\u2029]+/gu, ' ').replace(/\p{Cc}/gu, '');
  return flat.length > longest ? `${flat.slice(0, longest - 1)}…` : flat;
}
