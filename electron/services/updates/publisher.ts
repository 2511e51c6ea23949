// On Windows: whether an installer is signed by the publisher of this app. electron-updater has such a check too, but takes an installer
// unchecked where PowerShell cannot be run; here, what cannot be checked is refused.
import path from 'node:path';
import { z } from 'zod';

export interface Shell {
  /** Rejects if the program cannot be run, fails, or takes too long. */
  readonly run: (program: string, args: readonly string[], environment: Readonly<Record<string, string>>) => Promise<string>;
  /** Of Windows, as `C:\Windows`. */
  readonly systemRoot: string;
}

/** The names are not in the command's text, where they could be read as more of it. */
const COMMAND = `$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [System.Text.Encoding]::UTF8
$found = Get-AuthenticodeSignature -LiteralPath $env:CARAVAN_INSTALLER
@{ status = [int]$found.Status; path = $found.Path; subject = $found.SignerCertificate.Subject } | ConvertTo-Json -Compress`;

const answerSchema = z.object({ status: z.int(), path: z.string(), subject: z.string().min(1) });

/** Of System.Management.Automation.SignatureStatus. */
const VALID = 0;

/**
 * null: it is. Otherwise why not, as electron-updater's `verifyUpdateCodeSignature` wants it.
 * @param publishers of app-update.yml: whole subjects (`CN=…, O=…`) or common names.
 */
export async function verifyPublisher(
  publishers: readonly string[],
  installer: string,
  { run, systemRoot }: Shell,
): Promise<string | null> {
  const powerShell = path.win32.join(systemRoot, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
  try {
    const printed = await run(powerShell, ['-NoProfile', '-NonInteractive', '-InputFormat', 'None', '-Command', COMMAND], {
      CARAVAN_INSTALLER: installer,
      // Modules of another PowerShell, which would be found first, do not load in this one.
      PSModulePath: '',
    });
    const answer = answerSchema.parse(JSON.parse(printed));
    if (answer.status !== VALID) return `status ${answer.status}`;
    if (path.win32.normalize(answer.path) !== path.win32.normalize(installer)) return 'another file';
    return publishers.some((name) => isPublisher(name, answer.subject)) ? null : 'another publisher';
  } catch {
    return 'not checked';
  }
}

function isPublisher(name: string, subject: string): boolean {
  return name !== '' && (subject === name || commonName(subject) === name);
}

/** Of a distinguished name as Windows writes it: values with commas are in quotes, in which a quote is doubled. */
function commonName(subject: string): string | null {
  const part = [...subject.matchAll(PART)].find(([, key]) => key === 'CN');
  const value = part?.[2];
  if (value === undefined) return null;
  return value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value.trim();
}

/** One after the other from the beginning, so that nothing inside a value passes for a part. */
const PART = /\s*([\w.]+)=("(?:[^"]|"")*"|[^,"]*)(?:,|$)/gy;
