// Brings a plan of another tool into the park: choose a file, see what it would change, apply.
import { Modal } from '@mantine/core';
import type { Id } from '../../domain/registry/fields.ts';
import { useTranslate } from '../../i18n/react.ts';
import { ChoosePlan } from './choose-plan.tsx';
import { PlanPreview } from './plan-preview.tsx';
import { usePlanFile } from './use-plan-file.ts';

export interface PlanImportDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The project that the plan is meant for; null: the user says. */
  readonly projectId: Id | null;
}

export function PlanImportDialog({ opened, onClose, projectId }: PlanImportDialogProps) {
  const t = useTranslate();
  const { state, choose, take, cancel } = usePlanFile();
  const close = () => {
    cancel();
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('planView:title')}
      size={state.kind === 'read' ? '76rem' : 'lg'}
      centered
      // A press beside the dialog must not throw away a preview that took a while.
      closeOnClickOutside={state.kind !== 'read'}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {state.kind === 'read' ? (
        <PlanPreview plan={state.plan} projectId={projectId} onAnother={() => void choose()} onClose={close} />
      ) : (
        <ChoosePlan state={state} onChoose={() => void choose()} onFile={(file) => void take(file)} onCancel={cancel} />
      )}
    </Modal>
  );
}
