// One part of the page of backups: its name, a line about it, and what belongs to it.
import { Stack, Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './backups.module.css';

interface BackupsSectionProps {
  readonly title: string;
  readonly summary?: string;
  readonly children: ReactNode;
}

export function BackupsSection({ title, summary, children }: BackupsSectionProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      <Stack gap="xs">
        {summary !== undefined && (
          <Text size="sm" c="dimmed" maw="46rem">
            {summary}
          </Text>
        )}
        {children}
      </Stack>
    </section>
  );
}
