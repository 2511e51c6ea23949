// A passphrase that is being chosen: typed twice, shown on request, with a word on how good it is.
import { PasswordInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { strengthOf } from './passphrase-strength.ts';

export interface NewPassphraseProps {
  /** The passphrase once both texts are the same and long enough; null until then. */
  readonly onChange: (passphrase: string | null) => void;
  readonly autoFocus?: boolean;
}

/** What is shorter is refused. */
const SHORTEST = 8;
export function NewPassphrase({ onChange, autoFocus = false }: NewPassphraseProps) {
  const t = useTranslate();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isLeft, setIsLeft] = useState(false);
  const [isShown, setIsShown] = useState(false);
  const take = (one: string, other: string) => {
    setFirst(one);
    setSecond(other);
    onChange(one === other && !isShort(one) ? one : null);
  };
  const common = {
    size: 'xs',
    visible: isShown,
    onVisibilityChange: setIsShown,
    visibilityToggleButtonProps: { tabIndex: 0, 'aria-label': t('common:passphrase.show'), 'aria-pressed': isShown },
    autoComplete: 'new-password',
  } as const;
  return (
    <Stack gap="xs" maw="24rem">
      <PasswordInput
        {...common}
        {...(autoFocus && { 'data-autofocus': true, autoFocus: true })}
        label={t('common:passphrase.label')}
        description={hintFor(t, first)}
        value={first}
        onChange={(event) => take(event.currentTarget.value, second)}
      />
      <PasswordInput
        {...common}
        label={t('common:passphrase.again')}
        value={second}
        onChange={(event) => take(first, event.currentTarget.value)}
        onBlur={() => setIsLeft(true)}
        error={isLeft && second !== '' && second !== first ? t('common:passphrase.differ') : null}
      />
    </Stack>
  );
}

function hintFor(t: Translate, passphrase: string): string {
  if (passphrase === '') return t('common:passphrase.hint');
  return isShort(passphrase) ? t('common:passphrase.short', { count: SHORTEST }) : t(`exchange:send.strength.${strengthOf(passphrase)}`);
}

function isShort(passphrase: string): boolean {
  return Array.from(passphrase).length < SHORTEST;
}
