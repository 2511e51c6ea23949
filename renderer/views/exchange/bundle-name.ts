// What a bundle is called until its user says otherwise: the park, from whom, for whom, and when.

export interface BundleNameParts {
  readonly park: string;
  readonly from: string;
  /** Empty where it is for anyone. */
  readonly to: string;
  /** `2026-11-24 1530` */
  readonly moment: string;
}

/** Bytes of UTF-8: together they stay under the 180 at which the platform cuts, so that the moment is never lost. */
const LONGEST = { park: 60, from: 36, to: 36 };

/** `Silk Road - Wang Haoran - Anna 2026-11-24 1530.caravan`. The platform makes other signs safe. */
export function bundleName({ park, from, to, moment }: BundleNameParts): string {
  const parts = [cut(park, LONGEST.park), cut(from, LONGEST.from), cut(to, LONGEST.to)].filter((part) => part !== '');
  return `${parts.join(' - ')} ${moment}.caravan`;
}

/** By the clock of this computer. Swedish writes dates as ISO 8601 does. */
export function momentOf(ms: number): string {
  const format = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat('sv-SE', format).format(ms).replace(':', '');
}

function cut(text: string, most: number): string {
  const encoder = new TextEncoder();
  let kept = '';
  let size = 0;
  for (const sign of text.normalize('NFC')) {
    size += encoder.encode(sign).byteLength;
    if (size > most) break;
    kept += sign;
  }
  return kept.trim();
}
