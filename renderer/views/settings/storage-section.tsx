// Where the data is, how much room it takes, and whether the system promises to keep it.
import { Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatBytes } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { usePlatform } from '../park/app-services.ts';
import { SettingsSection } from './settings-section.tsx';

interface StorageFacts {
  readonly isPersisted: boolean;
  /** Bytes, as far as the browser tells. */
  readonly used: number | undefined;
  readonly quota: number | undefined;
}

export function StorageSection() {
  const t = useTranslate();
  const { host } = usePlatform();
  const { facts, isRefused, ask } = useStorage();
  return (
    <SettingsSection title={t('settings:storage.title')}>
      <Text size="sm">{t(`settings:storage.where.${host.kind}`)}</Text>
      {facts !== null && <Text size="sm">{t(`settings:storage.persisted.${facts.isPersisted ? 'yes' : 'no'}`)}</Text>}
      {facts !== null && !facts.isPersisted && (
        <div>
          <Button variant="default" onClick={ask}>
            {t('settings:storage.persist')}
          </Button>
        </div>
      )}
      {isRefused && (
        <Text size="sm" role="status">
          {t('settings:storage.refused')}
        </Text>
      )}
      {facts?.used !== undefined && facts.quota !== undefined && (
        <Text size="sm" c="dimmed">
          {t('settings:storage.usage', { used: formatBytes(facts.used, t.language), quota: formatBytes(facts.quota, t.language) })}
        </Text>
      )}
    </SettingsSection>
  );
}

function useStorage() {
  const [facts, setFacts] = useState<StorageFacts | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  useEffect(() => {
    let isShown = true;
    void storageFacts().then((found) => isShown && setFacts(found));
    return () => {
      isShown = false;
    };
  }, []);
  const ask = async () => {
    setIsRefused(!(await navigator.storage.persist()));
    setFacts(await storageFacts());
  };
  return { facts, isRefused, ask: () => void ask() };
}

/** null where the browser tells nothing. */
async function storageFacts(): Promise<StorageFacts | null> {
  try {
    const [isPersisted, { usage, quota }] = await Promise.all([navigator.storage.persisted(), navigator.storage.estimate()]);
    return { isPersisted, used: usage, quota };
  } catch {
    return null;
  }
}
