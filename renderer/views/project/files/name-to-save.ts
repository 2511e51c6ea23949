// The name under which an attached file is saved outside the park: one that every system takes, and that starts no program.

/** The kinds that the host saves as what they are (`electron/bridge/calls/kinds.ts`); all else, programs among it, gets a harmless ending. */
const SAVED_AS_THEY_ARE = /\.(pdf|docx|xlsx|pptx|csv|json|xml|png|svg|txt|md|jpe?g|gif|webp|avif|bmp|zip)$/i;

/** Windows takes them for devices in any folder and with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i;

const MAX_STEM = 150;

/** @param name as it is shown (`cleanName`) */
export function nameToSave(name: string): string {
  const ending = SAVED_AS_THEY_ARE.exec(name)?.[0].toLowerCase() ?? '.bin';
  const stem = ending === '.bin' ? name : name.slice(0, -ending.length);
  const safe = stem
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, '_')
    .replace(/^[. ]+/, '')
    .slice(0, MAX_STEM);
  if (safe === '') return `file${ending}`;
  return DEVICE.test(`${safe}${ending}`) ? `_${safe}${ending}` : `${safe}${ending}`;
}
