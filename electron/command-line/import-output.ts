// What `import` prints: the JSON of the contract, or the same to be read.
import { problemLine } from '../../renderer/i18n/labels.ts';
import type { Translate } from '../../renderer/i18n/translator.ts';
import type { ImportPlan } from '../../renderer/plans/import-plan.ts';
import type { Finding } from '../../renderer/plans/source-plan.ts';
import type { ImportedPlan } from './import-into-park.ts';

/** One object for one plan, a list of them for several. */
export function importJson(plans: readonly ImportedPlan[], t: Translate): string {
  const objects = plans.map((plan) => jsonOf(plan, t));
  const [only, ...others] = objects;
  return `${JSON.stringify(others.length === 0 ? only : objects, null, 2)}\n`;
}

/** A paragraph a plan that was read; those that were refused are told of as errors. */
export function importText(plans: readonly ImportedPlan[], t: Translate): string {
  return plans.flatMap(({ file, result }) => (result.ok ? `${textOf(file, result.value, t)}\n` : [])).join('');
}

export function findingLine(t: Translate, file: string, finding: Finding): string {
  const place = finding.where === '' ? file : t('cli:import.place', { file, where: finding.where });
  return t(`cli:import.severity.${finding.severity}`, { place, message: messageOf(t, finding) });
}

function jsonOf({ file, result }: ImportedPlan, t: Translate): object {
  if (!result.ok) return { file, refused: { code: result.problem.code, message: problemLine(t, result.problem) } };
  const { format, project, statistics, findings, counts } = result.value;
  const { tasks, summaries, milestones, links, lagged, baselines, firstDate, lastDate, done } = statistics;
  return {
    file,
    format,
    project: project?.code ?? null,
    tasks,
    summaries,
    milestones,
    links: { FS: links.FS, SS: links.SS, FF: links.FF, SF: links.SF },
    lagged,
    baselines,
    firstDate,
    lastDate,
    done,
    findings: findings.map((finding) => ({
      severity: finding.severity,
      code: finding.code,
      where: finding.where,
      message: messageOf(t, finding),
    })),
    created: counts.created,
    updated: counts.updated,
    unchanged: counts.unchanged,
  };
}

function textOf(file: string, { format, project, statistics, counts, slips }: ImportPlan, t: Translate): string {
  const { links, baselines, firstDate, lastDate } = statistics;
  const none = t('common:empty');
  return [
    t('cli:import.heading', { file, format: t(`plans:format.${format}`), project: project?.code ?? none }),
    t('cli:import.tasks', {
      tasks: statistics.tasks,
      summaries: statistics.summaries,
      milestones: statistics.milestones,
      done: statistics.done,
    }),
    t('cli:import.links', { FS: links.FS, SS: links.SS, FF: links.FF, SF: links.SF, lagged: statistics.lagged }),
    t('cli:import.baselines', { baselines: baselines.join(', ') || none }),
    t('cli:import.dates', { from: firstDate ?? none, to: lastDate ?? none }),
    t('cli:import.counts', { created: counts.created, updated: counts.updated, unchanged: counts.unchanged, slips: slips.length }),
  ].join('\n');
}

function messageOf(t: Translate, { code, params }: Finding): string {
  return t(`plans:finding.${code}`, params);
}
