// `inspect`: what a bundle is.
import { isEntityName } from '../../../renderer/domain/registry/registry.ts';
import { formatBytes, formatDateTime } from '../../../renderer/i18n/formats.ts';
import { entityLabel } from '../../../renderer/i18n/labels.ts';
import { readBundle } from '../../../renderer/sync/bundle/read-bundle.ts';
import { type BundleSummary, summaryOf } from '../bundle-summary.ts';
import { type Command, type CommandContext, DONE, refused } from '../command.ts';
import { readInput } from '../files.ts';
import { oneLine } from '../one-line.ts';
import { problemWith } from '../park-files.ts';

export const inspectCommand: Command = {
  name: 'inspect',
  usage: 'FILE [--json]',
  options: { json: 'flag' },
  required: [],
  words: [1, 1],
  async run(given, context) {
    const [file = ''] = given.words;
    const bytes = await readInput(file);
    const read = bytes.ok ? await readBundle(bytes.value) : bytes;
    if (!read.ok) return refused(problemWith(context.t, file, read.problem));
    const summary = summaryOf(file, read.value);
    context.write(`${given.has('json') ? JSON.stringify(summary, null, 2) : readable(summary, context)}\n`);
    return DONE;
  },
};

function readable(summary: BundleSummary, context: CommandContext): string {
  const { t } = context;
  const { park, devices, signature } = summary;
  const facts = {
    kind: t(`cli:inspect.kinds.${summary.kind}`),
    park: t('common:inParentheses', { text: oneLine(park.name), note: park.id }),
    writtenBy: summary.device,
    writtenAt: timeOf(summary.writtenAt, context),
    signature: t(`cli:inspect.signatures.${signature}`),
    changeSets: `${summary.changeSets}`,
    ops: `${summary.ops}`,
    lastChange: timeOf(summary.lastChangeAt, context),
    deletedRows: `${summary.deletedRows}`,
    conflicts: summary.openConflicts === null ? t('cli:inspect.notKnown') : `${summary.openConflicts}`,
    pending: `${summary.pending}`,
    attachments: `${summary.attachments.length}`,
  } as const;
  const lines = FACTS.map((name) => t('common:label', { name: t(`cli:inspect.${name}`), value: facts[name] }));
  return [
    ...lines,
    ...listed(
      t('cli:inspect.devices'),
      devices.map(({ id, firstSeq, lastSeq }) => t('cli:inspect.device', { id, first: firstSeq, last: lastSeq })),
    ),
    ...listed(
      t('cli:inspect.rows'),
      Object.entries(summary.rows).map(([table, count]) => rowLine(table, count, context)),
    ),
    ...summary.attachments.map(({ sha256, size }) => `  ${sha256} ${formatBytes(size, context.language)}`),
  ].join('\n');
}

const FACTS = [
  'kind',
  'park',
  'writtenBy',
  'writtenAt',
  'signature',
  'changeSets',
  'ops',
  'lastChange',
  'deletedRows',
  'conflicts',
  'pending',
  'attachments',
] as const;

function listed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];
}

function rowLine(table: string, count: number, { t }: CommandContext): string {
  return t('common:label', { name: isEntityName(table) ? entityLabel(t, table, 2) : table, value: `${count}` });
}

function timeOf(instant: string | null, { t, timeZone, language }: CommandContext): string {
  return instant === null ? t('common:empty') : formatDateTime(Date.parse(instant), timeZone, language);
}
