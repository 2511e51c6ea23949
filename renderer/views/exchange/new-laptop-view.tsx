// Moving to a new laptop, step by step: the file, the new laptop, its admission, the end of this one.
import { Anchor, Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { useTranslate } from '../../i18n/react.ts';
import { CheckIcon, DownloadIcon } from '../../ui/icons/icons.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { copyName } from '../frame/copy-name.ts';
import { usePlatform } from '../park/app-services.ts';
import { useParkStore } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useToday } from '../park/use-today.ts';
import styles from './backups.module.css';
import { NewPassphrase } from './new-passphrase.tsx';
import { writtenBundle } from './written-bundle.ts';

export function NewLaptopView() {
  const t = useTranslate();
  const above = (
    <Anchor component={Link} href="/exchange/backups" size="sm">
      {t('backups:laptop.back')}
    </Anchor>
  );
  return (
    <>
      <PageHeader title={t('backups:laptop.heading')} summary={t('backups:laptop.lead')} above={above} />
      <ol className={styles.stages}>
        <Stage title={t('backups:laptop.save.title')} text={t('backups:laptop.save.text')}>
          <SaveWhole />
        </Stage>
        <Stage title={t('backups:laptop.open.title')} text={t('backups:laptop.open.text')} />
        <Stage title={t('backups:laptop.admit.title')} text={t('backups:laptop.admit.text')}>
          <Anchor component={Link} href="/exchange/receive" size="sm">
            {t('backups:laptop.admit.go')}
          </Anchor>
        </Stage>
        <Stage title={t('backups:laptop.retire.title')} text={t('backups:laptop.retire.text')}>
          <Anchor component={Link} href="/exchange/send" size="sm">
            {t('backups:laptop.retire.go')}
          </Anchor>
        </Stage>
      </ol>
    </>
  );
}

function Stage({ title, text, children }: { readonly title: string; readonly text: string; readonly children?: ReactNode }) {
  return (
    <li className={styles.stage}>
      <h2 className={styles.title}>{title}</h2>
      <Text size="sm" maw="46rem" mb="xs">
        {text}
      </Text>
      {children}
    </li>
  );
}

function SaveWhole() {
  const t = useTranslate();
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const { isBusy, savedAs, save } = useSaveWhole();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== null && !isBusy) void save(passphrase);
      }}
    >
      <NewPassphrase onChange={setPassphrase} />
      <Group gap="sm" mt="sm">
        <Button type="submit" leftSection={<DownloadIcon />} loading={isBusy} disabled={passphrase === null}>
          {t('backups:laptop.save.action')}
        </Button>
        <Text size="sm" role="status" className={styles.saved}>
          {isBusy && t('backups:laptop.save.busy')}
          {savedAs !== null && (
            <>
              <CheckIcon size={14} /> {t('backups:laptop.save.done', { file: savedAs })}
            </>
          )}
        </Text>
      </Group>
    </form>
  );
}

/** One file at a time; its problem is told. */
function useSaveWhole() {
  const platform = usePlatform();
  const store = useParkStore();
  const today = useToday();
  const run = useRun();
  const [isBusy, setIsBusy] = useState(false);
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const save = async (passphrase: string) => {
    setIsBusy(true);
    setSavedAs(null);
    const bytes = await run(writtenBundle(store, { protectFor: { passphrase } }));
    setIsBusy(false);
    if (bytes === undefined) return;
    const file = { suggestedName: copyName(store.name, today), mediaType: 'application/octet-stream', bytes };
    const saved = await run(platform.saveFile(file));
    if (saved) setSavedAs(saved.name);
  };
  return { isBusy, savedAs, save };
}
