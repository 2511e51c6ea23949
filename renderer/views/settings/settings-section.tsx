// One section of the settings: its name and a line about it on the left, what can be set on the right.
import { Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './settings.module.css';

interface SettingsSectionProps {
  readonly title: string;
  readonly summary?: string;
  readonly children: ReactNode;
}

export function SettingsSection({ title, summary, children }: SettingsSectionProps) {
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <div>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        {summary !== undefined && (
          <Text size="xs" c="dimmed">
            {summary}
          </Text>
        )}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
