// Text that users wrote, as a menu can show it; and labels of ours on systems whose menus mark no keys.

/** Wider ones would make the menu wider than the window. */
const LONGEST_LABEL = 60;

/** One line of bounded width, in which `&` is a sign and marks no key. */
export function asLabel(text: string): string {
  const signs = Array.from(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim());
  const shown = signs.length > LONGEST_LABEL ? `${signs.slice(0, LONGEST_LABEL - 1).join('')}…` : signs.join('');
  return shown.replaceAll('&', '&&');
}

/** `&File` and `文件(&F)` are `File` and `文件`. */
export function withoutMnemonic(label: string): string {
  return label.replace(/\(&\p{L}\)$/u, '').replace(/&(\p{L})/gu, '$1');
}
