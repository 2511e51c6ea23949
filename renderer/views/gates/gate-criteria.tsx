// The criteria of a gate: whether each is met, and by what that is shown.
import { ActionIcon } from '@mantine/core';
import { updateRow } from '../../actions/rows.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { fieldLabel, partLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { AddLine } from '../../ui/add-line.tsx';
import { TrashIcon } from '../../ui/icons/icons.tsx';
import { useItemKeys } from '../../ui/item-keys.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { OwnTextField } from '../park/own-text-field.tsx';
import { useActionContext } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import styles from './gates.module.css';

type Gate = Row<'gateReview'>;
type Criterion = Gate['criteria'][number];

export function GateCriteria({ gate }: { readonly gate: Gate }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const keys = useItemKeys(gate.criteria);
  const write = (criteria: Gate['criteria']) => run(updateRow(context(), 'gateReview', gate.id, { criteria }));
  return (
    <div>
      <h4 className={styles.subheading}>{fieldLabel(t, 'gateReview', 'criteria')}</h4>
      <ul className={styles.list}>
        {gate.criteria.map((criterion, at) => (
          <li key={keys[at]}>
            <CriterionLine
              criterion={criterion}
              onChange={(changed) => void write(gate.criteria.with(at, changed))}
              onRemove={() => void write(gate.criteria.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ul>
      <AddLine
        label={t('gates:newCriterion')}
        button={t('gates:addCriterion')}
        kept={`gates.criterion.${gate.id}`}
        onAdd={(text) => write([...gate.criteria, { title: { [t.language]: text }, met: null, evidence: '' }])}
      />
    </div>
  );
}

interface CriterionLineProps {
  readonly criterion: Criterion;
  readonly onChange: (criterion: Criterion) => void;
  readonly onRemove: () => void;
}

function CriterionLine({ criterion, onChange, onRemove }: CriterionLineProps) {
  const t = useTranslate();
  const name = readLocalized(criterion.title, t.language).text || t('common:untitled');
  return (
    <div className={styles.line}>
      <OwnTextField
        label={partLabel(t, 'gateReview', 'criteria', 'title')}
        value={criterion.title}
        isShort
        isRequired
        onCommit={(title) => onChange({ ...criterion, title: { ...criterion.title, [t.language]: title } })}
      />
      <SelectField
        label={t('gates:met', { criterion: name })}
        hideLabel
        emptyLabel={t('gates:notYet')}
        value={criterion.met === null ? null : criterion.met ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: t('common:yes') },
          { value: 'no', label: t('common:no') },
        ]}
        onCommit={(met) => onChange({ ...criterion, met: met === null ? null : met === 'yes' })}
      />
      <TextField
        label={t('gates:evidence', { criterion: name })}
        hideLabel
        placeholder={partLabel(t, 'gateReview', 'criteria', 'evidence')}
        value={criterion.evidence}
        onCommit={(evidence) => onChange({ ...criterion, evidence: evidence.trim() })}
      />
      <ActionIcon variant="subtle" color="gray" aria-label={t('gates:removeCriterion', { criterion: name })} onClick={onRemove}>
        <TrashIcon />
      </ActionIcon>
    </div>
  );
}
