// Around a list of rows: a block pasted anywhere in it goes into the list, a button copies it, and a line says that both exist.
import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/react.ts';
import type { RowsBlockDeeds } from './use-rows-block.tsx';

interface BlockToolsProps {
  /** Which columns there are, in words. */
  readonly hint: string;
  readonly block: RowsBlockDeeds;
  /** How many rows there are. */
  readonly count: number;
  readonly children: ReactNode;
}

export function BlockTools({ hint, block, count, children }: BlockToolsProps) {
  const t = useTranslate();
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a paste that bubbles up from the fields inside
    <div onPaste={block.onPaste}>
      {children}
      <Group gap="md" mt="xs">
        <Text size="xs" c="dimmed">
          {hint}
        </Text>
        {count > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={block.copy}>
            {t('common:paste.copyTable')}
          </Button>
        )}
      </Group>
      {block.question}
    </div>
  );
}
