// The project that a plan goes to: the one at hand, or a new one named after the plan.
import type { ParkReader } from '../domain/registry/park-reader.ts';
import type { Row } from '../domain/registry/registry.ts';
import { freeProjectCode } from './free-code.ts';
import type { ImportOptions } from './import-context.ts';
import type { ImportProject } from './import-plan.ts';
import { languageOf } from './script-language.ts';
import type { SourcePlan } from './source-plan.ts';
import { statisticsOf } from './statistics.ts';

const LONGEST_NAME = 500;

/** A project that is there already is left as it is: what its page says is not the plan's to change. */
export function planProject(park: ParkReader, plan: SourcePlan, project: Row<'project'> | null, options: ImportOptions): ImportProject {
  if (project !== null) return { id: project.id, code: project.code, name: project.name, writes: null };
  const title = (plan.title || plan.fileName.replace(/\.[^.]*$/, '')).slice(0, LONGEST_NAME);
  const code = options.newProjectCode ?? freeProjectCode(title, new Set(park.rows('project').map((row) => row.code.toUpperCase())));
  const language = languageOf(title);
  const { firstDate, lastDate } = statisticsOf(plan);
  const site = options.siteId === null ? {} : { leadSite: options.siteId, sites: [options.siteId] };
  const name = title.trim() || code;
  const writes = { code, [`name.${language}`]: name, ...site, startsOn: firstDate, endsOn: lastDate };
  return { id: options.ids(), code, name: { [language]: name }, writes };
}
