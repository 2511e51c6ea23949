// The three ways to begin: the sample park, an empty one, a bundle.
import { Button, LoadingOverlay, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Result } from '../../domain/result.ts';
import { useLanguage, useTranslate } from '../../i18n/react.ts';
import { prefer, usePreference } from '../../state/preferences.ts';
import { OpenFileIcon, PlusIcon, SparkIcon } from '../../ui/icons/icons.tsx';
import { useAppServices } from '../park/app-services.ts';
import { enterEmptyPark, enterSample } from '../park/park-session.ts';
import { useRun } from '../park/use-run.ts';
import { useToday } from '../park/use-today.ts';
import { EmptyParkForm } from './empty-park-form.tsx';
import styles from './first-run.module.css';
import { useOpenBundle } from './use-open-bundle.ts';

export function Beginnings() {
  const t = useTranslate();
  const services = useAppServices();
  const language = useLanguage();
  const today = useToday();
  const openBundle = useOpenBundle();
  const { busy, begin } = useBeginning();
  const author = usePreference('author');
  return (
    <div className={styles.cards}>
      <LoadingOverlay visible={busy !== null} loaderProps={{ children: <Text role="status">{busy}</Text> }} />
      <Card
        icon={<SparkIcon size={20} />}
        title={t('firstRun:sample.title')}
        text={t('firstRun:sample.text')}
        note={t('firstRun:sample.invented')}
      >
        <Button onClick={() => void begin(t('firstRun:busy.sample'), () => enterSample(services))}>{t('firstRun:sample.action')}</Button>
      </Card>
      <Card icon={<PlusIcon size={20} />} title={t('firstRun:create.title')} text={t('firstRun:create.text')}>
        <EmptyParkForm
          author={author}
          onCreate={(name, newAuthor) => {
            prefer({ author: newAuthor });
            void begin(t('firstRun:busy.park'), () => enterEmptyPark(services, { name, language, today }));
          }}
        />
      </Card>
      <Card icon={<OpenFileIcon size={20} />} title={t('firstRun:bundle.title')} text={t('firstRun:bundle.text')}>
        <Button variant="default" onClick={() => void openBundle()}>
          {t('firstRun:bundle.action')}
        </Button>
      </Card>
    </div>
  );
}

/** One beginning at a time; its problem is told, and the choice is there again. */
function useBeginning() {
  const [busy, setBusy] = useState<string | null>(null);
  const run = useRun();
  const begin = async (words: string, enter: () => Promise<Result<unknown>>) => {
    setBusy(words);
    await run(enter());
    setBusy(null);
  };
  return { busy, begin };
}

interface CardProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly note?: string;
  readonly children: ReactNode;
}

function Card({ icon, title, text, note, children }: CardProps) {
  return (
    <section className={styles.card} aria-label={title}>
      <span className={styles.icon}>{icon}</span>
      <h2 className={styles.cardTitle}>{title}</h2>
      <Text size="sm">{text}</Text>
      {note !== undefined && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
      <div className={styles.act}>{children}</div>
    </section>
  );
}
