// What commands ask of the park in a file.
import type { ParkView } from '../../renderer/changes/park-view.ts';
import type { Row } from '../../renderer/domain/registry/registry.ts';
import type { Problem } from '../../renderer/domain/result.ts';
import { problemLine } from '../../renderer/i18n/labels.ts';
import type { Translate } from '../../renderer/i18n/translator.ts';

/** A problem with a file, as one line. */
export function problemWith(t: Translate, file: string, problem: Problem): string {
  return t('cli:problem', { file, problem: problemLine(t, problem) });
}

/** The project of that code, in any case of its letters where only one matches so; null where there is none. */
export function projectOfCode(park: ParkView, code: string): Row<'project'> | null {
  const projects = park.rows('project');
  const alike = projects.filter((project) => project.code.toLowerCase() === code.toLowerCase());
  return projects.find((project) => project.code === code) ?? (alike.length === 1 ? (alike[0] ?? null) : null);
}

/** The codes of all projects, in order, for a message. */
export function projectCodes(park: ParkView): string {
  return park
    .rows('project')
    .map((project) => project.code)
    .sort()
    .join(', ');
}

/** The project that `--project` names, or the only one where it names none; a line that says why not. */
export function chooseProject(park: ParkView, code: string | undefined, t: Translate): Row<'project'> | string {
  const projects = park.rows('project');
  if (code !== undefined)
    return projectOfCode(park, code) ?? t('cli:noSuchProject', { code, codes: projectCodes(park) || t('common:empty') });
  const [first, second] = projects;
  if (first === undefined) return t('cli:noProjects');
  return second === undefined ? first : t('cli:severalProjects', { codes: projectCodes(park) });
}
