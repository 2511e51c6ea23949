// What an empty park needs: its name, and who makes it.
import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslate } from '../../i18n/react.ts';
import { LONGEST_AUTHOR } from '../../state/preferences.ts';
import { useNewParkFocus } from './new-park-focus.ts';

interface EmptyParkFormProps {
  /** The name known from before, if any. */
  readonly author: string;
  readonly onCreate: (name: string, author: string) => void;
}

export function EmptyParkForm({ author, onCreate }: EmptyParkFormProps) {
  const t = useTranslate();
  const [draft, setDraft] = useState({ name: '', author });
  const [tried, setTried] = useState(false);
  const nameField = useNewParkFocus();
  const name = draft.name.trim();
  const who = draft.author.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name !== '' && who !== '') onCreate(name, who);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <TextInput
          ref={nameField}
          label={t('firstRun:create.name')}
          required
          maxLength={LONGEST_NAME}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          error={tried && name === '' ? t('firstRun:create.nameMissing') : null}
        />
        <TextInput
          label={t('firstRun:author.label')}
          description={t('firstRun:author.description')}
          required
          maxLength={LONGEST_AUTHOR}
          autoComplete="name"
          value={draft.author}
          onChange={(event) => setDraft({ ...draft, author: event.currentTarget.value })}
          error={tried && who === '' ? t('firstRun:author.missing') : null}
        />
        <div>
          <Button type="submit" variant="default">
            {t('firstRun:create.action')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

const LONGEST_NAME = 200;
