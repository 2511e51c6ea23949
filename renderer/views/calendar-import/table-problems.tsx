// Why the table is not taken: each thing that is wrong, in the order of its lines, with what to do about it.
import { Alert } from '@mantine/core';
import type { Problem } from '../../domain/result.ts';
import { problemHint } from '../../i18n/problem-text.ts';
import { useTranslate } from '../../i18n/react.ts';
import styles from './calendar-import.module.css';

/** More are no help before the first are mended. */
const MOST_SHOWN = 8;

export function TableProblems({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useTranslate();
  return (
    <Alert color="red" variant="light" role="alert" title={t('calendarImport:problems', { count: problems.length })}>
      <ul className={styles.problems}>
        {problems.slice(0, MOST_SHOWN).map((problem, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is read anew as a whole
          <li key={at}>{problemHint(t, problem)}</li>
        ))}
      </ul>
      {problems.length > MOST_SHOWN && <p className={styles.note}>{t('calendarImport:more', { shown: MOST_SHOWN })}</p>}
      <p className={styles.note}>{t('calendarImport:again')}</p>
    </Alert>
  );
}
