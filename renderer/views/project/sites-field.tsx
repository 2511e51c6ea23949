// The sites that carry a project.
import { Checkbox, Fieldset, Group } from '@mantine/core';
import type { Id } from '../../domain/registry/fields.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import { fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { useSites } from '../park/use-sites.ts';

interface SitesFieldProps {
  readonly value: readonly Id[];
  readonly onCommit: (sites: readonly Id[]) => void;
}

export function SitesField({ value, onCommit }: SitesFieldProps) {
  const t = useTranslate();
  return (
    <Fieldset
      variant="unstyled"
      legend={fieldLabel(t, 'project', 'sites')}
      styles={{ root: { margin: 0, padding: 0 }, legend: { padding: 0, fontSize: '0.75rem', fontWeight: 500 } }}
    >
      <Group gap="md" mt={4}>
        {useSites().map(({ id, name }) => (
          <Checkbox
            key={id}
            label={readLocalized(name, t.language).text}
            checked={value.includes(id)}
            onChange={() => onCommit(value.includes(id) ? value.filter((each) => each !== id) : [...value, id])}
          />
        ))}
      </Group>
    </Fieldset>
  );
}
