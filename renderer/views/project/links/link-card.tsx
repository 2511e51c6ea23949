// One link of a milestone: to whom, of which type and lag, and whether it holds.
import { ActionIcon, Group, Paper, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { removeLink, updateLink } from '../../../actions/schedule.ts';
import { enumValues } from '../../../domain/registry/enum-values.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { standingDates } from '../../../domain/schedule/project-links.ts';
import type { ViolatedLink } from '../../../domain/schedule/schedule.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { enumLabel, fieldLabel, problemHint } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { TrashIcon, WarningIcon } from '../../../ui/icons/icons.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { RowLink } from '../../park/row-link.tsx';
import { useDeletedNotice } from '../../park/use-deleted-notice.tsx';
import { useActionContext, usePark } from '../../park/use-park.ts';
import { useRun } from '../../park/use-run.ts';
import { lagProblem, readLag } from './lag-text.ts';
import { nameInPark } from './link-names.ts';

interface LinkCardProps {
  readonly link: Row<'milestoneLink'>;
  /** Which end is the other milestone. */
  readonly end: 'from' | 'to';
  readonly violation: ViolatedLink | null;
}

export function LinkCard({ link, end, violation }: LinkCardProps) {
  const t = useTranslate();
  const park = usePark();
  const other = park.row('milestone', link[end]);
  const own = park.row('milestone', link[end === 'from' ? 'to' : 'from']);
  const standing = useMemo(() => standingDates(park), [park]);
  if (other === null) return null;
  const name = nameInPark(park, other, t.language, own?.project ?? null) || t('common:untitled');
  const date = standing(other);
  return (
    <Paper withBorder p="xs" component="section" aria-label={name}>
      <Stack gap={6}>
        <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
          <div>
            <RowLink table="milestone" id={other.id} size="sm">
              {name}
            </RowLink>
            <Text size="sm" c="dimmed">
              {date === null ? t('links:undated') : formatDate(date, t.language, 'short')}
              {other.status === 'cancelled' && ` · ${t('links:cancelled')}`}
            </Text>
          </div>
          <RemoveButton link={link} name={name} />
        </Group>
        {violation !== null && <ViolationWords violation={violation} />}
        <LinkFields link={link} />
      </Stack>
    </Paper>
  );
}

function ViolationWords({ violation }: { readonly violation: ViolatedLink }) {
  const t = useTranslate();
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" c="var(--caravan-red)">
      <WarningIcon />
      <Text size="sm" fw={600}>
        {t('links:violated', { count: violation.days, date: formatDate(violation.needed, t.language, 'short') })}
      </Text>
    </Group>
  );
}

function RemoveButton({ link, name }: { readonly link: Row<'milestoneLink'>; readonly name: string }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const tellDeleted = useDeletedNotice();
  const remove = async () => {
    const removed = await run(removeLink(context(), link));
    if (removed != null) tellDeleted(removed);
  };
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={t('links:remove', { milestone: name })} onClick={() => void remove()}>
      <TrashIcon />
    </ActionIcon>
  );
}

function LinkFields({ link }: { readonly link: Row<'milestoneLink'> }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const [error, setError] = useState<string | null>(null);
  const current = { type: link.type ?? 'FS', lagDays: link.lagDays ?? 0 } as const;
  const setLag = (text: string) => {
    const problem = lagProblem(text);
    setError(problem === null ? null : problemHint(t, problem));
    if (problem === null) void run(updateLink(context(), link.id, { ...current, lagDays: readLag(text) }));
    return problem === null;
  };
  return (
    <Group grow align="flex-start" gap="xs">
      <SelectField
        label={fieldLabel(t, 'milestoneLink', 'type')}
        value={current.type}
        options={enumValues('milestoneLink', 'type').map((value) => ({ value, label: enumLabel(t, 'milestoneLink', 'type', value) }))}
        onCommit={(type) => type !== null && void run(updateLink(context(), link.id, { ...current, type }))}
      />
      <TextField
        label={fieldLabel(t, 'milestoneLink', 'lagDays')}
        value={String(current.lagDays)}
        onCommit={setLag}
        onCancel={() => setError(null)}
        {...(error !== null && { error })}
      />
    </Group>
  );
}
