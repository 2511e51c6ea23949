// A plan of another tool, brought into the park: seen first, then written as one intent.
import type { ChangeSet } from '../changes/change-set.ts';
import type { Id } from '../domain/registry/fields.ts';
import type { Language } from '../domain/registry/language.ts';
import type { Result } from '../domain/result.ts';
import { editsOf } from '../plans/edits-of.ts';
import { freeProjectCode } from '../plans/free-code.ts';
import { type ImportPlan, intentOf } from '../plans/import-plan.ts';
import { lastImportedOf } from '../plans/last-imported.ts';
import { planImport } from '../plans/plan-import.ts';
import { languageOf } from '../plans/script-language.ts';
import type { SourcePlan } from '../plans/source-plan.ts';
import type { ActionContext } from './action-context.ts';

/** Where the plan is to go. */
export type PlanTarget =
  /** To the project that an earlier version of the file went to, else to a new one. */
  | { readonly kind: 'automatic' }
  | { readonly kind: 'existing'; readonly projectId: Id }
  | { readonly kind: 'new'; readonly code: string; readonly name: string };

/** What applying the plan would do to the park as it is now. Writes nothing. */
export function previewPlan({ store, newId }: ActionContext, plan: SourcePlan, target: PlanTarget, siteId: Id | null): ImportPlan {
  const made = planImport(store.view, plan, {
    projectId: target.kind === 'existing' ? target.projectId : null,
    ...(target.kind === 'new' && { newProjectCode: target.code }),
    siteId,
    ids: newId,
    lastImported: lastImportedOf(store.log),
  });
  return target.kind === 'new' ? renamed(made, target.name) : made;
}

/** What a new project for the plan would be called: a code that no project has, and the plan's own title. */
export function newProjectFor({ store }: ActionContext, plan: SourcePlan): { readonly code: string; readonly name: string } {
  const name = (plan.title || plan.fileName.replace(/\.[^.]*$/, '')).trim();
  const taken = new Set(store.view.rows('project').map(({ code }) => code.toUpperCase()));
  return { code: freeProjectCode(name, taken), name };
}

/** Writes what the preview showed, as one intent. Null where the file brings nothing new. */
export function applyPlan({ store }: ActionContext, plan: ImportPlan): Promise<Result<ChangeSet | null>> {
  return store.commit(intentOf(plan), editsOf(plan));
}

/** How many rows of any kind applying would write. */
export function writesOfPlan(plan: ImportPlan): number {
  return editsOf(plan).length;
}

/** The project's name as the user typed it, in the language of its letters. */
function renamed(plan: ImportPlan, typed: string): ImportPlan {
  const { project } = plan;
  const name = typed.trim();
  if (project?.writes == null || name === '') return plan;
  const language: Language = languageOf(name);
  const others = Object.entries(project.writes).filter(([path]) => !path.startsWith('name.'));
  const writes = Object.fromEntries([...others, [`name.${language}`, name]]);
  return { ...plan, project: { ...project, name: { [language]: name }, writes } };
}
