// The checksum of ZIP entries (APPNOTE.TXT 4.4.7). It guards the manifest alone, which no digest names.

const REVERSED_POLYNOMIAL = 0xedb88320;

export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? REVERSED_POLYNOMIAL : 0);
  }
  return ~crc >>> 0;
}
