// The text of a PDF, as poppler reads it.
import { spawnSync } from 'node:child_process';

export function textOfPdf(bytes: Uint8Array): string {
  const { status, stdout, stderr, error } = spawnSync('pdftotext', ['-', '-'], {
    input: bytes,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`pdftotext: ${error?.message ?? stderr}`);
  return stdout;
}
