// The schedule of a project as views show it.
import { useMemo } from 'react';
import type { Id } from '../../../domain/registry/fields.ts';
import { calendarsOf } from '../../../domain/rules/park-calendars.ts';
import { type ProjectSchedule, scheduleOf } from '../../../domain/schedule/schedule.ts';
import { usePark } from '../../park/use-park.ts';
import { useToday } from '../../park/use-today.ts';

export function useSchedule(project: Id): ProjectSchedule {
  const park = usePark();
  const today = useToday();
  return useMemo(() => scheduleOf(park, project, today, calendarsOf(park)), [park, project, today]);
}
