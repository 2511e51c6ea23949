// The head of every view: its name, a line about it, and what can be done there.
import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslate } from '../i18n/react.ts';
import styles from './page-header.module.css';

export interface PageHeaderProps {
  readonly title: string;
  /** One quiet line under the title. */
  readonly summary?: ReactNode;
  /** Buttons and fields at the end of the line. */
  readonly actions?: ReactNode;
  /** Above the title: where this belongs, such as a link to the list it came from. */
  readonly above?: ReactNode;
}

/** The window is called after it, too: in the browser's history and for those who hear the page. */
export function PageHeader({ title, summary, actions, above }: PageHeaderProps) {
  const t = useTranslate();
  useEffect(() => {
    document.title = t('frame:title', { view: title });
  }, [t, title]);
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {above}
        <Title order={1} size="h1">
          {title}
        </Title>
        {summary !== undefined && (
          <Text size="sm" c="dimmed">
            {summary}
          </Text>
        )}
      </div>
      {actions !== undefined && (
        <Group gap="xs" className={styles.actions}>
          {actions}
        </Group>
      )}
    </header>
  );
}
