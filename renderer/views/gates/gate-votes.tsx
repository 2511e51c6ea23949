// Who takes part in a gate, what each was for, and why.
import { ActionIcon } from '@mantine/core';
import { useMemo } from 'react';
import { castVote } from '../../actions/gates.ts';
import { updateRow } from '../../actions/rows.ts';
import { enumValues } from '../../domain/registry/enum-values.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { votesOfGate } from '../../domain/rules/gates.ts';
import { enumLabel, fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { TrashIcon } from '../../ui/icons/icons.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { RowLink } from '../park/row-link.tsx';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import styles from './gates.module.css';
import { NewParticipant } from './new-participant.tsx';
import { VoteTally } from './vote-tally.tsx';

type Gate = Row<'gateReview'>;

export function GateVotes({ gate }: { readonly gate: Gate }) {
  const t = useTranslate();
  const park = usePark();
  const context = useActionContext();
  const run = useRun();
  const votes = useMemo(() => votesOfGate(park, gate.id), [park, gate.id]);
  const nameOf = (id: Id) => readLocalized(park.row('person', id)?.name ?? {}, t.language).text || t('common:untitled');
  const write = (participants: readonly Id[]) => void run(updateRow(context(), 'gateReview', gate.id, { participants }));
  // Who voted is shown, also when taken off the list of participants.
  const people = [...new Set([...gate.participants, ...votes.keys()])];
  return (
    <div>
      <h4 className={styles.subheading}>{fieldLabel(t, 'gateReview', 'participants')}</h4>
      <VoteTally gate={gate} />
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person} className={styles.line}>
            <RowLink table="person" id={person} look="quiet">
              {nameOf(person)}
            </RowLink>
            <VoteFields gate={gate.id} person={person} name={nameOf(person)} vote={votes.get(person) ?? null} />
            {gate.participants.includes(person) ? (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('gates:removeParticipant', { person: nameOf(person) })}
                onClick={() => write(gate.participants.filter((id) => id !== person))}
              >
                <TrashIcon />
              </ActionIcon>
            ) : (
              <span className={styles.quiet}>{t('gates:noParticipant')}</span>
            )}
          </li>
        ))}
      </ul>
      <NewParticipant gate={gate} />
    </div>
  );
}

interface VoteFieldsProps {
  readonly gate: Id;
  readonly person: Id;
  readonly name: string;
  readonly vote: Row<'gateVote'> | null;
}

function VoteFields({ gate, person, name, vote }: VoteFieldsProps) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  return (
    <>
      <SelectField
        label={t('gates:voteOf', { person: name })}
        hideLabel
        emptyLabel={t('gates:noVote')}
        value={vote?.vote ?? null}
        options={enumValues('gateVote', 'vote').map((value) => ({ value, label: enumLabel(t, 'gateVote', 'vote', value) }))}
        onCommit={(chosen) => void run(castVote(context(), gate, person, { vote: chosen }))}
      />
      <TextField
        label={t('gates:commentOf', { person: name })}
        hideLabel
        placeholder={fieldLabel(t, 'gateVote', 'comment')}
        value={vote?.comment ?? ''}
        onCommit={(comment) => void run(castVote(context(), gate, person, { comment: comment.trim() }))}
      />
    </>
  );
}
