// The ways to settle a conflict, side by side: what was written and by whom, and what else can be done.
import { TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { ownerTable } from '../../actions/settle-conflicts.ts';
import type { Conflict } from '../../changes/conflicts.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { captionOf } from '../../domain/registry/caption.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { collator } from '../../i18n/formats.ts';
import { entityLabel, fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { valueText } from '../../i18n/value-text.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { usePark, useParkStore } from '../park/use-park.ts';
import type { Draft, Option } from './conflict-draft.ts';
import { ConflictEditor } from './conflict-editor.tsx';
import { ConflictOption } from './conflict-option.tsx';
import { ConflictOrigin } from './conflict-origin.tsx';
import { rowTitle } from './conflict-rows.ts';
import { ConflictValue } from './conflict-value.tsx';
import { lastCaptionOf, lastWriteOf } from './conflict-writes.ts';
import styles from './conflicts.module.css';

export interface ChoicesProps<Kind extends Conflict['kind'] = Conflict['kind']> {
  readonly conflict: Extract<Conflict, { kind: Kind }>;
  /** Unique among the conflicts. */
  readonly name: string;
  readonly options: readonly Option[];
  readonly draft: Draft;
  readonly onDraft: (change: Partial<Draft>) => void;
  /** The new codes of rows that clash. */
  readonly codes: Readonly<Record<Id, string>>;
}

export function ConflictChoices(props: ChoicesProps) {
  const { conflict } = props;
  switch (conflict.kind) {
    case 'field':
      return <FieldChoices {...props} conflict={conflict} />;
    case 'deletion':
      return <DeletionChoices {...props} conflict={conflict} />;
    case 'clash':
      return <ClashChoices {...props} conflict={conflict} />;
    case 'homeless':
      return <HomelessChoices {...props} conflict={conflict} />;
    default:
      return assertNever(conflict);
  }
}

/** What a card needs of the choices around it. */
function optionProps({ name, options, draft, onDraft }: Pick<ChoicesProps, 'name' | 'options' | 'draft' | 'onDraft'>, option: Option) {
  return {
    group: name,
    number: options.indexOf(option) + 1,
    isChosen: draft.option === option,
    onChoose: () => onDraft({ option }),
  };
}

function FieldChoices(props: ChoicesProps<'field'>) {
  const t = useTranslate();
  const { conflict, options, draft, onDraft } = props;
  const { table, field, contenders } = conflict;
  return (
    <div className={styles.options}>
      {contenders.map((contender, at) => (
        <ConflictOption key={`${contender.dot.device}/${contender.dot.seq}`} {...optionProps(props, at)} isShown={at === 0}>
          <ConflictValue table={table} field={field} value={contender.value} other={contenders[at === 0 ? 1 : 0]?.value ?? null} />
          <ConflictOrigin origin={contender} />
        </ConflictOption>
      ))}
      {options.includes('other') && (
        <ConflictOption
          {...optionProps(props, 'other')}
          fields={<ConflictEditor table={table} path={field} draft={draft} onType={(change) => onDraft({ option: 'other', ...change })} />}
        >
          <span className={styles.deed}>{t('conflicts:other.choose')}</span>
        </ConflictOption>
      )}
    </div>
  );
}

function DeletionChoices(props: ChoicesProps<'deletion'>) {
  const t = useTranslate();
  const park = usePark();
  const { table, contenders, edits: allEdits } = props.conflict;
  const deletions = contenders.filter(({ value }) => value === true);
  const editsByChange = [...Map.groupBy(allEdits, ({ dot }) => `${dot.device}/${dot.seq}`)];
  return (
    <div className={styles.options}>
      <ConflictOption {...optionProps(props, 'keep')} isShown>
        <span className={styles.deed}>{t('conflicts:deletion.keep')}</span>
        {editsByChange.map(([key, edits]) => (
          <span key={key} className={styles.edit}>
            {edits.map(({ field, value }) => (
              <span key={field} className={styles.value}>
                {t('common:label', { name: fieldLabel(t, table, field), value: valueText(t, park, table, field, value) })}
              </span>
            ))}
            {edits[0] !== undefined && <ConflictOrigin origin={edits[0]} />}
          </span>
        ))}
      </ConflictOption>
      <ConflictOption {...optionProps(props, 'delete')}>
        <span className={styles.deed}>{t('conflicts:deletion.delete')}</span>
        {deletions.map((deletion) => (
          <ConflictOrigin key={`${deletion.dot.device}/${deletion.dot.seq}`} origin={deletion} />
        ))}
      </ConflictOption>
    </div>
  );
}

function ClashChoices(props: ChoicesProps<'clash'>) {
  const t = useTranslate();
  const park = usePark();
  const store = useParkStore();
  const { conflict, draft, onDraft, codes } = props;
  const { table, field, value, ids } = conflict;
  return (
    <div className={styles.options}>
      {ids.map((id, at) => {
        const title = rowTitle(t, park, table, id);
        const write = lastWriteOf(store.log, table, id, field);
        const isRenamed = typeof draft.option === 'number' && draft.option !== at;
        return (
          <ConflictOption
            key={id}
            {...optionProps(props, at)}
            fields={
              isRenamed && (
                <TextInput
                  label={t('conflicts:clash.newCode', { field: fieldLabel(t, table, field) })}
                  value={codes[id] ?? ''}
                  onChange={(event) => onDraft({ codes: { ...draft.codes, [id]: event.currentTarget.value } })}
                />
              )
            }
          >
            <span className={styles.value}>{title}</span>
            {!isRenamed && <span className={styles.deed}>{t('conflicts:clash.keeps', { value })}</span>}
            {write !== null && <ConflictOrigin origin={write} />}
          </ConflictOption>
        );
      })}
    </div>
  );
}

function HomelessChoices(props: ChoicesProps<'homeless'>) {
  const t = useTranslate();
  const park = usePark();
  const store = useParkStore();
  const { conflict, options, draft, onDraft } = props;
  const target = ownerTable(conflict.table, conflict.field);
  const deleted = useMemo(
    () => lastCaptionOf(store.log, park, target, conflict.owner, t.language),
    [store, park, target, conflict.owner, t],
  );
  const owners = useMemo(() => {
    const named = park.rows(target).map((row) => ({ value: row.id, label: captionOf(park, target, { ...row }, t.language) }));
    return named.sort((a, b) => collator(t.language).compare(a.label, b.label));
  }, [park, target, t]);
  return (
    <div className={styles.options}>
      <ConflictOption
        {...optionProps(props, 'move')}
        fields={
          <SelectField
            label={entityLabel(t, target)}
            value={draft.owner}
            options={owners}
            emptyLabel={t('conflicts:homeless.choose')}
            onCommit={(owner) => onDraft({ option: 'move', owner })}
          />
        }
      >
        <span className={styles.deed}>{t('conflicts:homeless.move')}</span>
      </ConflictOption>
      {options.includes('restoreOwner') && (
        <ConflictOption {...optionProps(props, 'restoreOwner')}>
          <span className={styles.deed}>{t('conflicts:homeless.restore')}</span>
          <span className={styles.value}>
            {t('history:row', { entity: entityLabel(t, target), caption: deleted || t('common:untitled') })}
          </span>
          <span>{t('conflicts:homeless.restoreMeans')}</span>
        </ConflictOption>
      )}
      <ConflictOption {...optionProps(props, 'remove')}>
        <span className={styles.deed}>{t('conflicts:homeless.remove')}</span>
      </ConflictOption>
    </div>
  );
}
