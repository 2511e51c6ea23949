// A project without milestones begins with those of a template.
import { Button, Modal, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { beginWithTemplate } from '../../actions/begin-with-template.ts';
import type { Row } from '../../domain/registry/registry.ts';
import type { TemplateName } from '../../domain/templates/milestone-templates.ts';
import { useTranslate } from '../../i18n/react.ts';
import { DateField } from '../../ui/date-field.tsx';
import { DialogActions } from '../../ui/dialog-actions.tsx';
import { focusInvalid } from '../../ui/focus-invalid.ts';
import { useActionContext } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useToday } from '../park/use-today.ts';
import { TemplateField } from './template-field.tsx';

interface TemplateDialogProps {
  readonly project: Row<'project'>;
  readonly onClose: () => void;
}

export function TemplateDialog({ project, onClose }: TemplateDialogProps) {
  const t = useTranslate();
  const today = useToday();
  const context = useActionContext();
  const run = useRun();
  const [template, setTemplate] = useState<TemplateName | null>(null);
  const [start, setStart] = useState(project.startsOn);
  const submit = async (event: FormEvent<HTMLElement>) => {
    event.preventDefault();
    if (template === null || focusInvalid(event.currentTarget)) return;
    if ((await run(beginWithTemplate(context(), project, template, start ?? today))) !== undefined) onClose();
  };
  const title = t('projects:template.title');
  return (
    <Modal opened onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <TemplateField startsHere value={template} onCommit={setTemplate} />
          <DateField label={t('projects:template.start')} value={start} today={today} onCommit={setStart} />
          <DialogActions onCancel={onClose}>
            <Button type="submit" disabled={template === null}>
              {t('common:create')}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Modal>
  );
}
