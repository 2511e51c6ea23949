// The app's own board of projects by stage: ten milestones to a project, and of each project its health, its slip and what is next.
import { useMemo } from 'react';
import { calendarsOf } from '../../../../../renderer/domain/rules/park-calendars.ts';
import { useTranslate } from '../../../../../renderer/i18n/react.ts';
import { usePark } from '../../../../../renderer/views/park/use-park.ts';
import { useToday } from '../../../../../renderer/views/park/use-today.ts';
import { ProjectBoard } from '../../../../../renderer/views/projects/project-board.tsx';
import { projectRows } from '../../../../../renderer/views/projects/project-rows.ts';
import { openBeside } from '../../bench-app.tsx';
import { parkOf } from '../../bench-park.ts';
import { subject } from '../../subject.js';

/** As the view of projects shows it. */
function Board() {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  return <ProjectBoard rows={useMemo(() => projectRows(t, park, today, calendarsOf(park)), [t, park, today])} />;
}

subject({
  prepare: (milestones, root) => openBeside(Board, parkOf(milestones), root),
  show: (_, go) => go(),
  sign: '[data-project]',
});
