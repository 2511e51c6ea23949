// One owner, site or status for all selected milestones.
import { Button, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { type LeftOut, setOwnerOfMany, setSiteOfMany, setStatusOfMany } from '../../actions/bulk-milestones.ts';
import { enumValues } from '../../domain/registry/enum-values.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { collator } from '../../i18n/formats.ts';
import { enumLabel, fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { DialogActions } from '../../ui/dialog-actions.tsx';
import { SelectField, type SelectOption } from '../../ui/select-field.tsx';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useSites } from '../park/use-sites.ts';

type Field = 'owner' | 'site' | 'status';

interface BulkValueDialogProps {
  readonly field: Field;
  readonly milestones: readonly Row<'milestone'>[];
  readonly onClose: () => void;
}

const STATUSES = enumValues('milestone', 'status');
/** How many of those left out are named. */
const NAMED = 8;

export function BulkValueDialog({ field, milestones, onClose }: BulkValueDialogProps) {
  const t = useTranslate();
  const options = useOptions(field);
  const [value, setValue] = useState<string | null>(null);
  const write = useWrite(field, milestones);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value === null) return;
    onClose();
    void write(value);
  };
  const title = t('milestones:bulk.title', { count: milestones.length });
  return (
    <Modal opened onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <SelectField label={fieldLabel(t, 'milestone', field)} value={value} options={options} onCommit={setValue} />
          <DialogActions onCancel={onClose}>
            <Button type="submit" disabled={value === null}>
              {t('common:apply')}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Modal>
  );
}

function useOptions(field: Field): readonly SelectOption<string>[] {
  const t = useTranslate();
  const park = usePark();
  const sites = useSites();
  if (field === 'status') return STATUSES.map((value) => ({ value, label: enumLabel(t, 'milestone', 'status', value) }));
  const rows = field === 'site' ? sites : park.rows('person');
  const options = rows.map(({ id, name }) => ({ value: id, label: readLocalized(name, t.language).text }));
  return field === 'site' ? options : options.sort((a, b) => collator(t.language).compare(a.label, b.label));
}

function useWrite(field: Field, milestones: readonly Row<'milestone'>[]): (value: string) => Promise<void> {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  return async (value) => {
    if (field === 'owner') await run(setOwnerOfMany(context(), milestones, value));
    if (field === 'site') await run(setSiteOfMany(context(), milestones, value));
    const status = field === 'status' ? STATUSES.find((each) => each === value) : undefined;
    const leftOut = status === undefined ? undefined : await run(setStatusOfMany(context(), milestones, status));
    if (leftOut !== undefined && leftOut.length > 0) showLeftOut(t, leftOut);
  };
}

/** It stays until the user closes it: whose acceptance is missing is to be acted on. */
function showLeftOut(t: Translate, leftOut: readonly LeftOut[]): void {
  const named = leftOut.slice(0, NAMED).map(({ milestone, parties }) => t('common:label', { name: milestone, value: parties }));
  const more = leftOut.length - named.length;
  notifications.show({
    id: 'bulk-left-out',
    title: t('milestones:bulk.leftOut', { count: leftOut.length }),
    message: [...named, ...(more > 0 ? [t('milestones:bulk.andMore', { count: more })] : [])].join('; '),
    color: 'yellow',
    autoClose: false,
    withBorder: true,
    role: 'alert',
    closeButtonProps: { 'aria-label': t('common:close') },
  });
}
