// Brings a project to another stage, and says so to those who do not see the card move.
import { useState } from 'react';
import { moveToStage } from '../../actions/projects.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { enumLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { useHandler } from '../../ui/use-handler.ts';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import type { Stage } from './board-columns.ts';

export function useStageMove(): { readonly move: (id: Id, stage: Stage) => void; readonly said: string } {
  const t = useTranslate();
  const park = usePark();
  const context = useActionContext();
  const run = useRun();
  const [said, setSaid] = useState('');
  const move = useHandler((id: Id, stage: Stage) => {
    const project = park.row('project', id);
    if (project === null || project.stage === stage) return;
    setSaid(t('projects:board.moved', { code: project.code, stage: enumLabel(t, 'project', 'stage', stage) }));
    void run(moveToStage(context(), id, stage));
  });
  return { move, said };
}
