// A new link: which way round, to whom, of which type and lag.
import { Button, Group, Paper, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { addLink } from '../../../actions/schedule.ts';
import { enumValues } from '../../../domain/registry/enum-values.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import type { LinkType } from '../../../domain/schedule/network.ts';
import { collator } from '../../../i18n/formats.ts';
import { enumLabel, fieldLabel, problemHint } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { useKept } from '../../../ui/use-kept.ts';
import { useActionContext, usePark } from '../../park/use-park.ts';
import { useRun } from '../../park/use-run.ts';
import { lagProblem, readLag } from './lag-text.ts';
import { nameInPark } from './link-names.ts';

/** The list under the field: whoever has more matches types on. */
const SHOWN = 50;

interface Draft {
  readonly way: 'waitsFor' | 'waiting';
  readonly other: string | null;
  readonly type: LinkType;
  readonly lag: string;
}

const EMPTY: Draft = { way: 'waitsFor', other: null, type: 'FS', lag: '0' };

export function NewLinkForm({ milestone }: { readonly milestone: Row<'milestone'> }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const [draft, setDraft] = useKept<Draft>(`links.new.${milestone.id}`, EMPTY);
  const [lagError, setLagError] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problem = lagProblem(draft.lag);
    setLagError(problem === null ? null : problemHint(t, problem));
    if (problem !== null || draft.other === null) return;
    const ends = draft.way === 'waitsFor' ? { from: draft.other, to: milestone.id } : { from: milestone.id, to: draft.other };
    const added = await run(addLink(context(), { ...ends, type: draft.type, lagDays: readLag(draft.lag) }));
    if (added !== undefined) setDraft({ ...EMPTY, way: draft.way });
  };
  return (
    <Paper withBorder p="xs" component="form" aria-label={t('links:new.title')} onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <Group grow align="flex-end" gap="xs">
          <SelectField
            label={t('links:new.way')}
            value={draft.way}
            options={[
              { value: 'waitsFor', label: t('links:waitsFor') },
              { value: 'waiting', label: t('links:waiting') },
            ]}
            onCommit={(way) => way !== null && setDraft({ ...draft, way })}
          />
          <SelectField
            label={fieldLabel(t, 'milestoneLink', 'type')}
            value={draft.type}
            options={enumValues('milestoneLink', 'type').map((value) => ({ value, label: enumLabel(t, 'milestoneLink', 'type', value) }))}
            onCommit={(type) => type !== null && setDraft({ ...draft, type })}
          />
        </Group>
        <MilestoneField milestone={milestone} value={draft.other} onChange={(other) => setDraft({ ...draft, other })} />
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            label={fieldLabel(t, 'milestoneLink', 'lagDays')}
            value={draft.lag}
            error={lagError}
            onChange={(event) => setDraft({ ...draft, lag: event.currentTarget.value })}
          />
          <Button type="submit" disabled={draft.other === null}>
            {t('links:new.add')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

interface MilestoneFieldProps {
  readonly milestone: Row<'milestone'>;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** A milestone by code or title: those of the same project first, then all others. */
function MilestoneField({ milestone, value, onChange }: MilestoneFieldProps) {
  const t = useTranslate();
  const park = usePark();
  const options = useMemo(() => {
    const { compare } = collator(t.language);
    const named = park.rows('milestone').flatMap((each) => {
      const label = nameInPark(park, each, t.language, milestone.project) || t('common:untitled');
      return each.id === milestone.id ? [] : [{ value: each.id, label, isNear: each.project === milestone.project }];
    });
    return named.sort((one, other) => Number(other.isNear) - Number(one.isNear) || compare(one.label, other.label));
  }, [park, milestone, t]);
  return (
    <Select
      label={t('links:new.milestone')}
      placeholder={t('links:new.find')}
      searchable
      limit={SHOWN}
      data={options}
      value={options.some((option) => option.value === value) ? value : null}
      onChange={onChange}
      nothingFoundMessage={t('links:new.nothing')}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
