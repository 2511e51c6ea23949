// What a new project needs: a code and a name; the rest can be filled in later.
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { createProjectFromTemplate } from '../../actions/begin-with-template.ts';
import { createRow } from '../../actions/rows.ts';
import type { CalendarDate, Id } from '../../domain/registry/fields.ts';
import { LANGUAGES, type Localized, readLocalized } from '../../domain/registry/language.ts';
import type { Problem } from '../../domain/result.ts';
import type { TemplateName } from '../../domain/templates/milestone-templates.ts';
import { fieldLabel, problemHint } from '../../i18n/labels.ts';
import { LANGUAGE_TAGS, useTranslate } from '../../i18n/react.ts';
import { DateField } from '../../ui/date-field.tsx';
import { DialogActions } from '../../ui/dialog-actions.tsx';
import { focusInvalid } from '../../ui/focus-invalid.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useSites } from '../park/use-sites.ts';
import { useToday } from '../park/use-today.ts';
import { SitesField } from '../project/sites-field.tsx';
import { TemplateField } from '../project/template-field.tsx';

interface NewProjectDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onCreated: (id: Id) => void;
}

interface Draft {
  readonly code: string;
  readonly name: Localized;
  readonly leadSite: Id | null;
  readonly sites: readonly Id[];
  readonly manager: Id | null;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
}

const BLANK: Draft = { code: '', name: {}, leadSite: null, sites: [], manager: null, startsOn: null, endsOn: null };

export function NewProjectDialog({ opened, onClose, onCreated }: NewProjectDialogProps) {
  const t = useTranslate();
  // What was typed stays when the dialog is closed by mistake.
  const [draft, setDraft] = useState(BLANK);
  const [template, setTemplate] = useState<TemplateName | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const context = useActionContext();
  const submit = async (event: FormEvent<HTMLElement>) => {
    event.preventDefault();
    if (focusInvalid(event.currentTarget)) return;
    const made = context();
    const id = made.newId();
    const values = { ...draft, code: draft.code.trim(), name: trimmed(draft.name) };
    const result = await (template === null
      ? createRow(made, 'project', id, values)
      : createProjectFromTemplate(made, id, values, template, draft.startsOn ?? made.today));
    if (!result.ok) return setProblem(result.problem);
    setDraft(BLANK);
    setTemplate(null);
    setProblem(null);
    onClose();
    onCreated(id);
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('projects:new.title')}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <Names draft={draft} onChange={setDraft} />
          <Facts draft={draft} onChange={setDraft} />
          <TemplateField value={template} onCommit={setTemplate} />
          {problem !== null && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {problemHint(t, problem)}
            </Text>
          )}
          <DialogActions onCancel={onClose}>
            <Button type="submit">{t('common:create')}</Button>
          </DialogActions>
        </Stack>
      </form>
    </Modal>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

function Names({ draft, onChange }: PartProps) {
  const t = useTranslate();
  const languages = [t.language, ...LANGUAGES.filter((language) => language !== t.language)];
  return (
    <>
      <TextInput
        label={fieldLabel(t, 'project', 'code')}
        description={t('projects:new.codeHint')}
        required
        w="12rem"
        data-autofocus
        value={draft.code}
        onChange={(event) => onChange({ ...draft, code: event.currentTarget.value })}
      />
      {languages.map((language) => (
        <TextInput
          key={language}
          label={fieldLabel(t, 'project', `name.${language}`)}
          required={language === t.language}
          lang={LANGUAGE_TAGS[language]}
          value={draft.name[language] ?? ''}
          onChange={(event) => onChange({ ...draft, name: { ...draft.name, [language]: event.currentTarget.value } })}
        />
      ))}
    </>
  );
}

function Facts({ draft, onChange }: PartProps) {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const sites = useSites().map(({ id, name }) => ({ value: id, label: readLocalized(name, t.language).text }));
  const people = park.rows('person').map(({ id, name }) => ({ value: id, label: readLocalized(name, t.language).text }));
  return (
    <>
      <Group grow align="flex-start">
        <SelectField
          label={fieldLabel(t, 'project', 'leadSite')}
          emptyLabel={t('common:notSet')}
          value={draft.leadSite}
          options={sites}
          onCommit={(leadSite) =>
            onChange({ ...draft, leadSite, sites: [...new Set([...draft.sites, ...(leadSite === null ? [] : [leadSite])])] })
          }
        />
        <SelectField
          label={fieldLabel(t, 'project', 'manager')}
          emptyLabel={t('common:notSet')}
          value={draft.manager}
          options={people}
          onCommit={(manager) => onChange({ ...draft, manager })}
        />
      </Group>
      <SitesField value={draft.sites} onCommit={(chosen) => onChange({ ...draft, sites: chosen })} />
      <Group grow align="flex-start">
        <DateField
          label={fieldLabel(t, 'project', 'startsOn')}
          value={draft.startsOn}
          today={today}
          onCommit={(startsOn) => onChange({ ...draft, startsOn })}
        />
        <DateField
          label={fieldLabel(t, 'project', 'endsOn')}
          value={draft.endsOn}
          today={today}
          onCommit={(endsOn) => onChange({ ...draft, endsOn })}
        />
      </Group>
    </>
  );
}

function trimmed(name: Localized): Localized {
  return Object.fromEntries(Object.entries(name).map(([language, text]) => [language, text.trim()]));
}
