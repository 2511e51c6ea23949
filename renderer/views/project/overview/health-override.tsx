// Sets the health by hand, which counts only with a reason.
import { Group, Text } from '@mantine/core';
import { HEALTH_VALUES } from '../../../domain/registry/enum-values.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { enumLabel, fieldLabel, partLabel } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useProjectUpdate } from '../use-project-update.ts';

export function HealthOverride({ project }: { readonly project: Row<'project'> }) {
  const t = useTranslate();
  const update = useProjectUpdate(project.id);
  const { health, reason } = project.healthOverride;
  return (
    <>
      <Group align="flex-start" gap="xs" wrap="nowrap">
        <SelectField
          label={fieldLabel(t, 'project', 'healthOverride')}
          emptyLabel={t('projects:health.byRule')}
          value={health}
          options={HEALTH_VALUES.map((value) => ({ value, label: enumLabel(t, 'project', 'healthOverride.health', value) }))}
          onCommit={(chosen) => update({ healthOverride: { health: chosen } })}
        />
        {(health !== null || reason !== '') && (
          <TextField
            label={partLabel(t, 'project', 'healthOverride', 'reason')}
            required
            value={reason}
            onCommit={(text) => update({ healthOverride: { reason: text.trim() } })}
          />
        )}
      </Group>
      {health !== null && reason.trim() === '' && (
        <Text size="xs" c="var(--caravan-amber)" role="status">
          {t('projects:health.needsReason')}
        </Text>
      )}
    </>
  );
}
