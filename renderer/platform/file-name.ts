// Names of files to save: safe on the three systems, and no longer than each of them allows.

/** Leaves room for the 255 bytes that file systems allow, where a Chinese sign takes three. */
const MAX_STEM_BYTES = 180;

/**
 * The name with signs that some system refuses replaced by `-`, without leading dots, and cut to length; the extension stays.
 * A name of nothing but such signs becomes `caravan`.
 */
export function safeFileName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const dot = clean.lastIndexOf('.');
  const [stem, extension] = dot === -1 ? [clean, ''] : [clean.slice(0, dot), clean.slice(dot)];
  // Windows drops dots and spaces at the end of a name, and keeps a few names for devices.
  const tidy = cutToBytes(stem.replace(/^[.\s-]+/, ''), MAX_STEM_BYTES).replace(/[.\s]+$/, '');
  const free = tidy.replace(/^(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?=\s*(\.|$))/i, '$1-');
  return `${free === '' ? 'caravan' : free}${extension}`;
}

function cutToBytes(text: string, limit: number): string {
  const encoder = new TextEncoder();
  let size = 0;
  let kept = '';
  for (const sign of text) {
    size += encoder.encode(sign).byteLength;
    if (size > limit) break;
    kept += sign;
  }
  return kept;
}
