// `inspect`: what a bundle is.
import { conflictsOf } from '../../../renderer/changes/conflicts.ts';
import { isEntityName } from '../../../renderer/domain/registry/registry.ts';
import { formatBytes, formatDateTime } from '../../../renderer/i18n/formats.ts';
import { entityLabel } from '../../../renderer/i18n/labels.ts';
import type { Bundle } from '../../../renderer/sync/bundle/bundle.ts';
import { parkOf } from '../../../renderer/sync/park-file.ts';
import { type BundleSummary, summaryOf } from '../bundle-summary.ts';
import { ChangeWording } from '../change-text.ts';
import { type Command, type CommandContext, DONE, refused } from '../command.ts';
import { conflictLine } from '../conflict-output.ts';
import { oneLine } from '../one-line.ts';
import { openBundle, refusalOf } from '../open-bundle.ts';
import { PASSPHRASE_OPTION, PASSPHRASE_USAGE } from '../passphrase.ts';
import type { StatedDevice } from '../stated-devices.ts';

export const inspectCommand: Command = {
  name: 'inspect',
  usage: `FILE [--json] ${PASSPHRASE_USAGE}`,
  options: { json: 'flag', ...PASSPHRASE_OPTION },
  required: [],
  words: [1, 1],
  async run(given, context) {
    const [file = ''] = given.words;
    const opened = await openBundle(file, given, context);
    if (!opened.ok) return refused(refusalOf(context.t, file, opened.problem));
    const summary = await summaryOf(opened.value);
    context.write(`${given.has('json') ? JSON.stringify(summary, null, 2) : readable(summary, opened.value.bundle, context)}\n`);
    return DONE;
  },
};

function readable(summary: BundleSummary, bundle: Bundle, context: CommandContext): string {
  const { t } = context;
  const { devices, keyring, rows, attachments } = summary;
  const facts = factsOf(summary, context);
  const lines = FACTS.map((name) => t('common:label', { name: t(`cli:inspect.${name}`), value: facts[name] }));
  return [
    ...lines,
    ...listed(
      t('cli:inspect.devices'),
      devices.map((device) => deviceLine(device, context)),
    ),
    ...listed(
      t('cli:inspect.keyring'),
      keyring.map((device) => keyringLine(device, context)),
    ),
    ...listed(
      t('cli:inspect.rows'),
      Object.entries(rows).map(([table, count]) => rowLine(table, count, context)),
    ),
    ...listed(t('cli:inspect.conflicts'), conflictLines(bundle, context)),
    ...attachments.map(({ sha256, size }) => `  ${sha256} ${formatBytes(size, context.language)}`),
  ]
    .map((line) => oneLine(line))
    .join('\n');
}

const FACTS = [
  'kind',
  'park',
  'writtenBy',
  'writtenAt',
  'protection',
  'signature',
  'changeSets',
  'ops',
  'lastChange',
  'deletedRows',
  'conflicts',
  'pending',
  'attachments',
  'digest',
] as const;

function factsOf(summary: BundleSummary, context: CommandContext): Readonly<Record<(typeof FACTS)[number], string>> {
  const { t } = context;
  const { park, openConflicts, protection, digest } = summary;
  return {
    kind: t(`cli:inspect.kinds.${summary.kind}`),
    park: t('common:inParentheses', { text: park.name, note: park.id }),
    writtenBy: summary.device,
    writtenAt: timeOf(summary.writtenAt, context),
    protection: t(`cli:inspect.protections.${protection ?? 'none'}`),
    signature: signatureText(summary, context),
    changeSets: `${summary.changeSets}`,
    ops: `${summary.ops}`,
    lastChange: timeOf(summary.lastChangeAt, context),
    deletedRows: `${summary.deletedRows}`,
    conflicts: openConflicts === null ? t('cli:inspect.notKnown') : `${openConflicts}`,
    pending: `${summary.pending}`,
    attachments: `${summary.attachments.length}`,
    digest: digest ?? t('cli:inspect.notKnown'),
  };
}

function signatureText({ signature, signer }: BundleSummary, { t }: CommandContext): string {
  const state = t(`cli:inspect.signatures.${signature}`);
  if (signer === null) return state;
  const { person, laptop, fingerprint } = signer;
  const who = person === null ? fingerprint : t('cli:inspect.signer', { person, laptop: laptop ?? '', fingerprint });
  return t('common:inParentheses', { text: state, note: who });
}

function deviceLine({ id, firstSeq, lastSeq, person, laptop }: BundleSummary['devices'][number], { t }: CommandContext): string {
  const range = t('cli:inspect.device', { id, first: firstSeq, last: lastSeq });
  return person === null ? range : t('common:inParentheses', { text: range, note: [person, laptop].join(', ') });
}

function keyringLine({ device, person, laptop, role, fingerprint, revoked }: StatedDevice, { t }: CommandContext): string {
  const line = t('cli:inspect.stated', { device, person, laptop, role: t(`devices:role.${role}`), fingerprint });
  return revoked === null ? line : t('cli:inspect.revoked', { device: line, lastSeq: revoked.lastSeq });
}

function conflictLines(bundle: Bundle, context: CommandContext): string[] {
  const opened = parkOf(bundle);
  if (!opened.ok) return [];
  const { park, log } = opened.value;
  const wording = new ChangeWording(park, context.t);
  return conflictsOf(park, log).map((conflict) => conflictLine(conflict, wording, context));
}

function listed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];
}

function rowLine(table: string, count: number, { t }: CommandContext): string {
  return t('common:label', { name: isEntityName(table) ? entityLabel(t, table, 2) : table, value: `${count}` });
}

function timeOf(instant: string | null, { t, timeZone, language }: CommandContext): string {
  return instant === null ? t('common:empty') : formatDateTime(Date.parse(instant), timeZone, language);
}
