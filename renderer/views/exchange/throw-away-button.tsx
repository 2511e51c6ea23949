// Throws a bundle away, after asking once more in the same place.
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../../i18n/react.ts';

interface ThrowAwayButtonProps {
  readonly fileName: string;
  readonly onThrowAway: () => void;
}

export function ThrowAwayButton({ fileName, onThrowAway }: ThrowAwayButtonProps) {
  const t = useTranslate();
  const [isSure, setIsSure] = useState(false);
  if (!isSure)
    return (
      <Button variant="subtle" color="red" onClick={() => setIsSure(true)} aria-label={t('exchange:throwAway.of', { file: fileName })}>
        {t('exchange:throwAway.action')}
      </Button>
    );
  return (
    <Group gap="xs" role="group" aria-label={t('exchange:throwAway.of', { file: fileName })}>
      <Text size="sm">{t('exchange:throwAway.sure')}</Text>
      <Button color="red" variant="light" onClick={onThrowAway} autoFocus>
        {t('exchange:throwAway.action')}
      </Button>
      <Button variant="default" onClick={() => setIsSure(false)}>
        {t('exchange:throwAway.keep')}
      </Button>
    </Group>
  );
}
