// `log`: the change log of a park file, readable.
import { type HistoryEntry, historyOf } from '../../../renderer/changes/history.ts';
import { ParkView } from '../../../renderer/changes/park-view.ts';
import { originalIntent } from '../../../renderer/changes/undo.ts';
import { formatDateTime } from '../../../renderer/i18n/formats.ts';
import { intentText } from '../../../renderer/i18n/labels.ts';
import { rowsOfProject } from '../../../renderer/reports/compose/project-changes.ts';
import type { OpenPark } from '../../../renderer/sync/park-file.ts';
import { ChangeWording } from '../change-text.ts';
import { type Command, type CommandContext, DONE, refused } from '../command.ts';
import { instant } from '../instant.ts';
import { oneLine } from '../one-line.ts';
import { openPark, refusalOf } from '../open-bundle.ts';
import { chooseProject } from '../park-files.ts';
import { PASSPHRASE_OPTION, PASSPHRASE_USAGE } from '../passphrase.ts';

export const logCommand: Command = {
  name: 'log',
  usage: `--park FILE [--project CODE] [--json] ${PASSPHRASE_USAGE}`,
  options: { park: 'value', project: 'value', json: 'flag', ...PASSPHRASE_OPTION },
  required: ['park'],
  words: [0, 0],
  async run(given, context) {
    const file = given.required('park');
    const opened = await openPark(file, given, context);
    if (!opened.ok) return refused(refusalOf(context.t, file, opened.problem));
    const entries = entriesOf(opened.value, given.value('project'), context);
    if (typeof entries === 'string') return refused(entries);
    context.write(given.has('json') ? jsonOf(entries, opened.value, context) : textOf(entries, opened.value, context));
    return DONE;
  },
};

/** The entries of the whole park or of one project, or why there are none. */
function entriesOf({ log, park }: OpenPark, code: string | undefined, { t }: CommandContext): HistoryEntry[] | string {
  if (code === undefined) return historyOf(log);
  const project = chooseProject(new ParkView(park), code, t);
  return typeof project === 'string' ? project : historyOf(log, { ids: rowsOfProject(log, project.id) });
}

function textOf(entries: readonly HistoryEntry[], opened: OpenPark, context: CommandContext): string {
  const { t, timeZone, language } = context;
  const wording = new ChangeWording(opened.park, t);
  return entries
    .flatMap(({ set, changes }) => {
      const at = formatDateTime(set.at.ms, timeZone, language);
      const heading = t('cli:log.entry', { at, author: set.author, intent: intentOf(opened, { set, changes }, context) });
      return [heading, ...changes.map((change) => `  ${wording.line(change)}`)];
    })
    .map((line) => `${oneLine(line)}\n`)
    .join('');
}

function jsonOf(entries: readonly HistoryEntry[], opened: OpenPark, context: CommandContext): string {
  const objects = entries.map((entry) => ({
    device: entry.set.device,
    seq: entry.set.seq,
    at: instant(entry.set.at.ms),
    author: entry.set.author,
    intent: entry.set.intent,
    text: intentOf(opened, entry, context),
    changes: entry.changes.map(({ op, before, after }) => ({ table: op.table, id: op.id, field: op.field, before, after })),
  }));
  return `${JSON.stringify(objects, null, 2)}\n`;
}

function intentOf({ log }: OpenPark, { set }: HistoryEntry, { t }: CommandContext): string {
  return intentText(t, set.intent, originalIntent(log, set));
}
