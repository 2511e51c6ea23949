// Records an assessment of an element, or corrects one. A new judgement is a new row; a correction changes the row that was wrong.
import { Button, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { assessReadiness } from '../../actions/readiness.ts';
import { updateRow } from '../../actions/rows.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { HIGHEST, type ReadinessElement, type Scale } from '../../domain/rules/readiness.ts';
import { collator } from '../../i18n/formats.ts';
import { enumLabel, fieldLabel } from '../../i18n/labels.ts';
import { LANGUAGE_TAGS, useTranslate } from '../../i18n/react.ts';
import { DateField } from '../../ui/date-field.tsx';
import { DialogActions } from '../../ui/dialog-actions.tsx';
import { focusInvalid } from '../../ui/focus-invalid.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useToday } from '../park/use-today.ts';
import { levelAbout, levelCode, levelName, levelsOf } from './level-words.ts';

export interface AssessQuestion {
  readonly project: Id;
  /** The element that is judged again; null: one of a new name. */
  readonly element: ReadinessElement | null;
  /** The assessment that is corrected; null: a new one. */
  readonly correcting: Row<'readinessAssessment'> | null;
}

interface AssessDialogProps {
  readonly question: AssessQuestion | null;
  readonly onClose: () => void;
}

export function AssessDialog({ question, onClose }: AssessDialogProps) {
  const t = useTranslate();
  return (
    <Modal
      opened={question !== null}
      onClose={onClose}
      title={t('readiness:dialog')}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {question !== null && <AssessForm question={question} onClose={onClose} />}
    </Modal>
  );
}

function AssessForm({ question, onClose }: { readonly question: AssessQuestion; readonly onClose: () => void }) {
  const { project, element, correcting } = question;
  const t = useTranslate();
  const today = useToday();
  const context = useActionContext();
  const run = useRun();
  const [name, setName] = useState(readLocalized(element?.name ?? {}, t.language).text);
  const [scale, setScale] = useState<Scale>(element?.scale ?? 'TRL');
  const [level, setLevel] = useState<number | null>(correcting?.level ?? null);
  const [targetLevel, setTarget] = useState<number | null>(correcting === null ? (element?.target ?? null) : correcting.targetLevel);
  const [assessedOn, setAssessedOn] = useState(correcting === null ? today : correcting.assessedOn);
  const [assessor, setAssessor] = useState<Id | null>(correcting?.assessor ?? null);
  const [evidence, setEvidence] = useState(correcting?.evidence[t.language] ?? '');
  const [isTried, setTried] = useState(false);
  const changeScale = (next: Scale | null) => {
    if (next === null) return;
    setScale(next);
    if ((level ?? 0) > HIGHEST[next]) setLevel(null);
    if ((targetLevel ?? 0) > HIGHEST[next]) setTarget(null);
  };
  const submit = async (event: FormEvent<HTMLElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    flushSync(() => setTried(true));
    if (focusInvalid(form) || level === null || name.trim() === '') return;
    const judged = { level, targetLevel, assessedOn, assessor, evidence: { [t.language]: evidence.trim() } };
    const named = { project, scale, element: element?.name ?? { [t.language]: name.trim() } };
    const done =
      correcting === null
        ? await run(assessReadiness(context(), { ...named, ...judged }))
        : await run(updateRow(context(), 'readinessAssessment', correcting.id, judged));
    if (done !== undefined) onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <TextInput
          label={fieldLabel(t, 'readinessAssessment', 'element')}
          required
          disabled={element !== null}
          value={name}
          error={isTried && name.trim() === '' ? t('readiness:needsName') : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <SelectField
          label={fieldLabel(t, 'readinessAssessment', 'scale')}
          disabled={element !== null}
          value={scale}
          options={(['TRL', 'MRL'] as const).map((value) => ({ value, label: enumLabel(t, 'readinessAssessment', 'scale', value) }))}
          onCommit={changeScale}
        />
        <LevelField
          label={fieldLabel(t, 'readinessAssessment', 'level')}
          scale={scale}
          value={level}
          error={isTried && level === null ? t('readiness:needsLevel') : undefined}
          onCommit={setLevel}
        />
        <LevelField label={fieldLabel(t, 'readinessAssessment', 'targetLevel')} scale={scale} value={targetLevel} onCommit={setTarget} />
        <DateField label={fieldLabel(t, 'readinessAssessment', 'assessedOn')} value={assessedOn} today={today} onCommit={setAssessedOn} />
        <AssessorField value={assessor} onCommit={setAssessor} />
        <Textarea
          label={fieldLabel(t, 'readinessAssessment', 'evidence')}
          lang={LANGUAGE_TAGS[t.language]}
          autosize
          minRows={2}
          value={evidence}
          onChange={(event) => setEvidence(event.currentTarget.value)}
        />
        <DialogActions onCancel={onClose}>
          <Button type="submit">{t('readiness:save')}</Button>
        </DialogActions>
      </Stack>
    </form>
  );
}

interface LevelFieldProps {
  readonly label: string;
  readonly scale: Scale;
  readonly value: number | null;
  readonly error?: string | undefined;
  readonly onCommit: (level: number | null) => void;
}

/** A level by its number and name; what the chosen one means stands below. */
function LevelField({ label, scale, value, error, onCommit }: LevelFieldProps) {
  const t = useTranslate();
  const options = levelsOf(scale).map((level) => ({
    value: String(level),
    label: t('readiness:level', { level: levelCode(t, scale, level), name: levelName(t, scale, level) }),
  }));
  return (
    <div>
      <SelectField
        label={label}
        emptyLabel={t('common:empty')}
        value={value === null ? null : String(value)}
        options={options}
        error={error}
        onCommit={(level) => onCommit(level === null ? null : Number(level))}
      />
      {value !== null && (
        <Text size="xs" mt={4} role="status">
          {levelAbout(t, scale, value)}
        </Text>
      )}
    </div>
  );
}

function AssessorField({ value, onCommit }: { readonly value: Id | null; readonly onCommit: (id: Id | null) => void }) {
  const t = useTranslate();
  const people = usePark()
    .rows('person')
    .map(({ id, name }) => ({ value: id, label: readLocalized(name, t.language).text }))
    .sort((one, other) => collator(t.language).compare(one.label, other.label));
  return (
    <SelectField
      label={fieldLabel(t, 'readinessAssessment', 'assessor')}
      emptyLabel={t('common:empty')}
      value={value}
      options={people}
      onCommit={onCommit}
    />
  );
}
