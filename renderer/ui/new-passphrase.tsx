// A passphrase that is being chosen: typed twice, shown on request, with a word on how good it is.
import { PasswordInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../i18n/react.ts';

export interface NewPassphraseProps {
  /** The passphrase once both texts are the same and long enough; null until then. */
  readonly onChange: (passphrase: string | null) => void;
  readonly autoFocus?: boolean;
}

/** What is shorter is refused. */
const SHORTEST = 8;
/** Signs from which a passphrase takes years, or more than anyone has, to guess where scrypt slows each attempt down. */
const FAIR = 12;
const GOOD = 18;

export function NewPassphrase({ onChange, autoFocus = false }: NewPassphraseProps) {
  const t = useTranslate();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isLeft, setIsLeft] = useState(false);
  const [isShown, setIsShown] = useState(false);
  const take = (one: string, other: string) => {
    setFirst(one);
    setSecond(other);
    onChange(one === other && strengthOf(one) !== 'short' ? one : null);
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
        description={first === '' ? t('common:passphrase.hint') : t(`common:passphrase.${strengthOf(first)}`, { count: SHORTEST })}
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

/** By length, and by how many different signs there are: a row of one sign is no passphrase. */
export function strengthOf(passphrase: string): 'short' | 'weak' | 'fair' | 'good' {
  const signs = Array.from(passphrase);
  if (signs.length < SHORTEST) return 'short';
  const weight = Math.min(signs.length, 2 * new Set(signs).size) + 4 * signs.filter((sign) => sign > '\u2e7f').length;
  return weight < FAIR ? 'weak' : weight < GOOD ? 'fair' : 'good';
}
