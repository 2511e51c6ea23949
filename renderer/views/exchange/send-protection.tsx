// How a bundle is protected on its way: for the keys of its receivers, by a passphrase, or not at all.
import { PasswordInput, Radio, Stack, Text } from '@mantine/core';
import { useTranslate } from '../../i18n/react.ts';
import { strengthOf } from './passphrase-strength.ts';
import type { Protection } from './use-send.ts';

export type ProtectionKind = Protection['kind'];

/** What is chosen and typed. */
export interface ProtectionDraft {
  readonly kind: ProtectionKind;
  readonly first: string;
  readonly second: string;
}

interface SendProtectionProps {
  /** The ways that there are for these receivers. */
  readonly kinds: readonly ProtectionKind[];
  readonly draft: ProtectionDraft;
  readonly onChange: (draft: ProtectionDraft) => void;
}

/** The protection that is chosen; null while a passphrase is missing or differs. */
export function protectionIn({ kind, first, second }: ProtectionDraft): Protection | null {
  if (kind !== 'passphrase') return { kind };
  return first !== '' && first === second ? { kind, passphrase: first } : null;
}

export function SendProtection({ kinds, draft, onChange }: SendProtectionProps) {
  const t = useTranslate();
  const words = {
    keys: [t('exchange:send.keys'), t('exchange:send.keysMean')],
    passphrase: [t('exchange:send.passphrase'), t('exchange:send.passphraseMeans')],
    none: [t('exchange:send.none'), t('exchange:send.noneMeans')],
  } as const;
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('exchange:send.protection')}
        labelProps={{ fw: 600 }}
        value={draft.kind}
        onChange={(value) => onChange({ ...draft, kind: kinds.find((kind) => kind === value) ?? draft.kind })}
      >
        <Stack gap="xs" mt="xs">
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} size="xs" label={words[kind][0]} description={words[kind][1]} />
          ))}
        </Stack>
      </Radio.Group>
      {draft.kind === 'passphrase' && <Passphrase draft={draft} onChange={onChange} />}
    </Stack>
  );
}

function Passphrase({ draft, onChange }: Pick<SendProtectionProps, 'draft' | 'onChange'>) {
  const t = useTranslate();
  const { first, second } = draft;
  const toggle = { 'aria-label': t('exchange:passphrase.show') };
  return (
    <Stack gap="xs" maw="24rem">
      <PasswordInput
        label={t('exchange:send.first')}
        value={first}
        onChange={(event) => onChange({ ...draft, first: event.currentTarget.value })}
        visibilityToggleButtonProps={toggle}
        autoComplete="new-password"
      />
      {first !== '' && (
        <Text size="xs" c="dimmed" role="status">
          {t(`exchange:send.strength.${strengthOf(first)}`)}
        </Text>
      )}
      <PasswordInput
        label={t('exchange:send.second')}
        value={second}
        onChange={(event) => onChange({ ...draft, second: event.currentTarget.value })}
        error={second !== '' && second !== first ? t('exchange:send.differs') : null}
        visibilityToggleButtonProps={toggle}
        autoComplete="new-password"
      />
    </Stack>
  );
}
