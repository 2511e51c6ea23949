// Asks for the passphrase of a copy that is saved by hand, where nothing may leave this computer unprotected.
import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { useTranslate } from '../../i18n/react.ts';
import { DialogActions } from '../../ui/dialog-actions.tsx';
import { NewPassphrase } from '../exchange/new-passphrase.tsx';

type Answer = (passphrase: string | null) => void;

const question = createStore<{ readonly answer: Answer | null }>()(() => ({ answer: null }));

/** null: called off. Whoever asked before gets that answer. */
export function askForPassphrase(): Promise<string | null> {
  question.getState().answer?.(null);
  return new Promise((resolve) => {
    const answer: Answer = (passphrase) => {
      question.setState({ answer: null });
      resolve(passphrase);
    };
    question.setState({ answer });
  });
}

/** Stands over whatever is on screen, other dialogs too: a copy is saved from those as well. */
export function SaveCopyPassphrase() {
  const t = useTranslate();
  const { answer } = useStore(question);
  return (
    <Modal
      opened={answer !== null}
      onClose={() => answer?.(null)}
      title={t('frame:copy.protect')}
      centered
      zIndex={300}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {answer !== null && <PassphraseForm answer={answer} />}
    </Modal>
  );
}

function PassphraseForm({ answer }: { readonly answer: Answer }) {
  const t = useTranslate();
  const [passphrase, setPassphrase] = useState<string | null>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== null) answer(passphrase);
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('frame:copy.protectMeans')}</Text>
        <NewPassphrase onChange={setPassphrase} autoFocus />
        <DialogActions onCancel={() => answer(null)}>
          <Button type="submit" disabled={passphrase === null}>
            {t('frame:copy.protectAction')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}
