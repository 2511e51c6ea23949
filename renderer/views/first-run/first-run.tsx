// The first picture of the app where no park is open yet: what Caravan is, and three ways to begin.
import { Group, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslate } from '../../i18n/react.ts';
import { LanguageSwitch } from '../frame/language-switch.tsx';
import { ThemeMenu } from '../frame/theme-menu.tsx';
import { Beginnings } from './beginnings.tsx';
import styles from './first-run.module.css';
import { ParksHere } from './parks-here.tsx';

export function FirstRun({ isFileOver }: { readonly isFileOver: boolean }) {
  const t = useTranslate();
  const title = t('firstRun:title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className={styles.page}>
      <header className={styles.corner}>
        <LanguageSwitch />
        <ThemeMenu />
      </header>
      <main className={styles.main}>
        <Stack gap={4} mb="lg">
          <Group gap="sm">
            <Title order={1} size="1.5rem">
              {title}
            </Title>
          </Group>
          <Text c="dimmed" maw="40rem">
            {t('firstRun:lead')}
          </Text>
        </Stack>
        <Beginnings />
        <ParksHere />
      </main>
      {isFileOver && <p className={styles.drop}>{t('firstRun:bundle.drop')}</p>}
    </div>
  );
}
