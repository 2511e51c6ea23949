// The facts of a milestone that the grid has no column for, or that are easier to set in a form.
import { Group } from '@mantine/core';
import type { Values } from '../../../changes/edit.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { fieldLabel } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';

interface MilestoneFactsProps {
  readonly milestone: Row<'milestone'>;
  readonly onChange: (values: Values<'milestone'>) => void;
}

const LEVELS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

export function MilestoneFacts({ milestone, onChange }: MilestoneFactsProps) {
  const t = useTranslate();
  return (
    <Group grow align="flex-start">
      <TextField
        label={fieldLabel(t, 'milestone', 'weight')}
        value={milestone.weight ?? ''}
        onCommit={(text) => {
          const weight = text.trim().replace(',', '.');
          if (weight !== '' && !/^\d{1,15}(\.\d{1,6})?$/.test(weight)) return false;
          onChange({ weight: weight === '' ? null : weight });
          return true;
        }}
      />
      <SelectField
        label={fieldLabel(t, 'milestone', 'targetTrl')}
        value={LEVELS.find((level) => level === String(milestone.targetTrl)) ?? null}
        emptyLabel={t('common:notSet')}
        options={LEVELS.map((value) => ({ value, label: t('common:unit.trl', { level: value }) }))}
        onCommit={(level) => onChange({ targetTrl: level === null ? null : Number(level) })}
      />
    </Group>
  );
}
