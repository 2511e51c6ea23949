// `import`: reads plans into a park file, which it makes where there is none. All of them or none.
import type { Arguments } from '../arguments.ts';
import { type Command, type CommandContext, DONE, type Outcome, refused } from '../command.ts';
import { type ImportedPlan, type ImportSettings, importPlan, siteOfCode } from '../import-into-park.ts';
import { findingLine, importJson, importText } from '../import-output.ts';
import { oneLine } from '../one-line.ts';
import { problemWith } from '../park-files.ts';
import { openOrFound, savePark, viewOf, type WritablePark } from '../writable-park.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'PLAN… --park FILE [--project CODE] [--site CODE] [--encoding NAME] [--dry-run] [--json]',
  options: { park: 'value', project: 'value', site: 'value', encoding: 'value', 'dry-run': 'flag', json: 'flag' },
  required: ['park'],
  words: [1, Number.POSITIVE_INFINITY],
  async run(given, context) {
    const file = given.required('park');
    const opened = await openOrFound(file, context);
    if (!opened.ok) return refused(problemWith(context.t, file, opened.problem));
    const settings = settingsOf(given, opened.value, context);
    if (typeof settings === 'string') return refused(settings);
    const plans: ImportedPlan[] = [];
    for (const plan of given.words) plans.push(await importPlan(plan, opened.value, settings, context));
    return finish(plans, opened.value, given, context);
  },
};

function settingsOf(given: Arguments, park: WritablePark, { t }: CommandContext): ImportSettings | string {
  const code = given.value('site');
  const site = code === undefined ? null : siteOfCode(viewOf(park), code);
  if (code !== undefined && site === null) return t('cli:noSuchSite', { code, sites: siteCodes(park) });
  return { projectCode: given.value('project'), siteId: site?.id ?? null, encoding: given.value('encoding') };
}

/** Countries stand for the sites as long as each has one. */
function siteCodes(park: WritablePark): string {
  return viewOf(park)
    .rows('site')
    .map((site) => site.country || site.id)
    .join(', ');
}

async function finish(plans: readonly ImportedPlan[], park: WritablePark, given: Arguments, context: CommandContext): Promise<Outcome> {
  const { t, write, tell } = context;
  const isRefused = plans.some((plan) => !plan.result.ok);
  const failed = isRefused || given.has('dry-run') ? null : await save(park, context);
  if (failed !== null) return refused(failed);
  if (given.has('json')) write(importJson(plans, t));
  else {
    write(importText(plans, t));
    for (const note of notes(plans, context)) tell(oneLine(note));
  }
  const reasons = plans.flatMap((plan) => errorsOf(plan, context));
  return reasons.length === 0 ? DONE : refused(...reasons, ...(isRefused ? [t('cli:import.nothingWritten', { file: park.file })] : []));
}

/** Why the file was not written, or null. */
async function save(park: WritablePark, { t }: CommandContext): Promise<string | null> {
  const saved = await savePark(park);
  if (saved === 'changedMeanwhile') return t('cli:changedMeanwhile', { file: park.file });
  return typeof saved === 'string' ? null : problemWith(t, park.file, saved);
}

/** What was met in the plans and is no error. */
function notes(plans: readonly ImportedPlan[], { t }: CommandContext): string[] {
  return plans.flatMap(({ file, result }) => {
    const findings = result.ok ? result.value.findings.filter((finding) => finding.severity !== 'error') : [];
    return findings.map((finding) => findingLine(t, file, finding));
  });
}

/** Why the exit status is not 0: the problem of a plan that was refused, or the errors found in one that was read. */
function errorsOf({ file, result }: ImportedPlan, { t }: CommandContext): string[] {
  if (!result.ok) return [problemWith(t, file, result.problem)];
  return result.value.findings.filter((finding) => finding.severity === 'error').map((finding) => findingLine(t, file, finding));
}
