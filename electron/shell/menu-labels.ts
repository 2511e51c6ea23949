// Text that users wrote, as a menu can show it; and the marks of the keys that open menus.

/** Wider ones would make the menu wider than the window. */
const LONGEST_LABEL = 60;

/** One line of bounded width, in which `&` is a sign and marks no key. */
export function asLabel(text: string): string {
  const signs = Array.from(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim());
  const shown = signs.length > LONGEST_LABEL ? `${signs.slice(0, LONGEST_LABEL - 1).join('')}…` : signs.join('');
  return shown.replaceAll('&', '&&');
}

/**
 * A menu of the bar with the key that opens it: `&File`, and `文件(&F)` where the words have no letters.
 * @param english the same menu's, whose first letter serves those
 */
export function withMnemonic(label: string, english: string): string {
  return /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(label) ? `&${label}` : `${label}(&${english.slice(0, 1)})`;
}
