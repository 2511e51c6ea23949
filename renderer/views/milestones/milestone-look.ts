// How the table of all milestones is looked at: what a saved view keeps of it.
import { z } from 'zod';
import { enumValues } from '../../domain/registry/enum-values.ts';
import { lookHidden, lookSort, lookText } from '../saved-views/look-parts.ts';
import { GROUPINGS } from './milestone-groups.ts';
import { CONCERNS } from './milestone-rows.ts';

/** The keys of its columns, in their order. */
export const MILESTONE_COLUMNS = [
  'project',
  'code',
  'title',
  'site',
  'owner',
  'baseline',
  'forecast',
  'actual',
  'variance',
  'status',
  'reason',
] as const;

export const milestoneLook = z.object({
  text: lookText,
  status: z.enum(enumValues('milestone', 'status')).nullable().catch(null),
  concern: z.enum(CONCERNS).nullable().catch(null),
  grouping: z.enum(GROUPINGS).nullable().catch('project'),
  sort: lookSort(MILESTONE_COLUMNS, { key: 'forecast', direction: 'ascending' }),
  hidden: lookHidden(MILESTONE_COLUMNS),
});

export type MilestoneLook = z.infer<typeof milestoneLook>;

export const FIRST_MILESTONE_LOOK: MilestoneLook = milestoneLook.parse({});
