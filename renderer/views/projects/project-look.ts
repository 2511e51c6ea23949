// How the projects are looked at: what a saved view keeps of it.
import { z } from 'zod';
import { enumValues } from '../../domain/registry/enum-values.ts';
import { lookHidden, lookSort, lookText } from '../saved-views/look-parts.ts';

/** The keys of the table's columns, in their order. */
export const PROJECT_COLUMNS = ['code', 'name', 'stage', 'leadSite', 'manager', 'health', 'next', 'slip', 'progress'] as const;

export const PROJECT_LAYOUTS = ['table', 'board'] as const;

export const projectLook = z.object({
  text: lookText,
  stage: z.enum(enumValues('project', 'stage')).nullable().catch(null),
  health: z.enum(['green', 'amber', 'red']).nullable().catch(null),
  layout: z.enum(PROJECT_LAYOUTS).catch('table'),
  sort: lookSort(PROJECT_COLUMNS, { key: 'health', direction: 'ascending' }),
  hidden: lookHidden(PROJECT_COLUMNS),
});

export type ProjectLook = z.infer<typeof projectLook>;

export const FIRST_PROJECT_LOOK: ProjectLook = projectLook.parse({});
