// The choice of a milestone template.
import { readLocalized } from '../../domain/registry/language.ts';
import { MILESTONE_TEMPLATES, TEMPLATE_NAMES, type TemplateName } from '../../domain/templates/milestone-templates.ts';
import { useTranslate } from '../../i18n/react.ts';
import { SelectField } from '../../ui/select-field.tsx';

interface TemplateFieldProps {
  readonly value: TemplateName | null;
  readonly startsHere?: boolean;
  readonly onCommit: (value: TemplateName | null) => void;
}

export function TemplateField({ value, startsHere = false, onCommit }: TemplateFieldProps) {
  const t = useTranslate();
  return (
    <SelectField
      label={t('projects:template.label')}
      description={t('projects:template.hint')}
      emptyLabel={t('projects:template.none')}
      value={value}
      startsHere={startsHere}
      options={TEMPLATE_NAMES.map((name) => ({ value: name, label: readLocalized(MILESTONE_TEMPLATES[name].name, t.language).text }))}
      onCommit={onCommit}
    />
  );
}
