// Who else takes part in a gate: a person of the park by name, or somebody new, who is then a person of the park.
import { Autocomplete, Button, Group } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { inviteToGate } from '../../actions/gates.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { fold } from '../../domain/search/fold.ts';
import { collator } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { useKept } from '../../ui/use-kept.ts';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';

/** The list under the field: whoever has more people types on. */
const SHOWN = 50;

export function NewParticipant({ gate }: { readonly gate: Row<'gateReview'> }) {
  const t = useTranslate();
  const people = usePark().rows('person');
  const context = useActionContext();
  const run = useRun();
  const [typed, setTyped] = useKept(`gates.participant.${gate.id}`, '');
  const [isListed, setListed] = useState(false);
  const names = useMemo(() => namesOf(people, gate.participants, t.language), [people, gate.participants, t.language]);
  const name = typed.trim();
  const known = name === '' ? undefined : people.find((person) => isNamed(person, name));
  const takesPart = known !== undefined && gate.participants.includes(known.id);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setListed(false);
    if (name === '' || takesPart) return;
    if ((await run(inviteToGate(context(), gate, known ?? { [t.language]: name }))) !== undefined) setTyped('');
  };
  const note = name === '' ? null : takesPart ? t('gates:takesPart') : known === undefined ? t('gates:newPerson') : null;
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Group gap="xs" mt="xs" wrap="nowrap" align="flex-start" maw="36rem">
        <Autocomplete
          flex={1}
          aria-label={t('gates:addParticipant')}
          placeholder={t('gates:addParticipant')}
          data={names}
          limit={SHOWN}
          openOnFocus={false}
          dropdownOpened={isListed}
          onDropdownOpen={() => setListed(true)}
          onDropdownClose={() => setListed(false)}
          value={typed}
          onChange={setTyped}
          description={note}
          inputWrapperOrder={['input', 'description']}
        />
        <Button type="submit" variant="default" aria-label={t('gates:addParticipant')}>
          {t('common:add')}
        </Button>
      </Group>
    </form>
  );
}

/** The names of those who do not take part yet; each once, as the field wants them. */
function namesOf(
  people: readonly Row<'person'>[],
  participants: readonly string[],
  language: Parameters<typeof collator>[0],
): readonly string[] {
  const others = people.filter(({ id }) => !participants.includes(id));
  const names = new Set(others.map(({ name }) => readLocalized(name, language).text));
  return [...names].filter((name) => name !== '').sort(collator(language).compare);
}

function isNamed({ name }: Row<'person'>, typed: string): boolean {
  return Object.values(name).some((each) => fold(each) === fold(typed));
}
