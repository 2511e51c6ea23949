// To whom a bundle goes: the devices of the park, each with what is known to be there, or anyone.
import { Checkbox, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { newsFor, type Receiver } from '../../actions/send-bundle.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { ParkStore } from '../../store/park-store.ts';
import { usePark, useParkStore } from '../park/use-park.ts';
import { laptopWords, personWords } from './device-words.ts';
import { localTime } from './local-time.ts';

/** The choice of everyone who is not a device of the park. */
export const ANYONE = 'anyone';

interface SendReceiversProps {
  readonly receivers: readonly Receiver[];
  /** Ids of devices, and perhaps `ANYONE`. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

export function SendReceivers({ receivers, chosen, onChoose }: SendReceiversProps) {
  const t = useTranslate();
  const store = useParkStore();
  const park = usePark();
  const words = useMemo(() => {
    void park; // a change of the park is one that they lack
    return receivers.map((receiver) => wordsOf(t, store, receiver));
  }, [t, store, park, receivers]);
  return (
    <Checkbox.Group
      label={t('exchange:send.to')}
      labelProps={{ fw: 600 }}
      value={[...chosen]}
      onChange={(values) => onChoose(new Set(values))}
    >
      <Stack gap="xs" mt="xs">
        {receivers.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('exchange:send.noDevices')}
          </Text>
        )}
        {receivers.map((receiver, at) => (
          <Checkbox
            key={receiver.facts.device}
            value={receiver.facts.device}
            size="xs"
            label={t('devices:personAndLaptop', {
              person: personWords(t, receiver.facts.person),
              laptop: laptopWords(t, receiver.facts),
            })}
            description={words[at]}
          />
        ))}
        <Checkbox value={ANYONE} size="xs" label={t('exchange:send.anyone')} description={t('exchange:send.anyoneMeans')} />
      </Stack>
    </Checkbox.Group>
  );
}

/** What the device has, by its last bundle, and when one was last made for it. */
function wordsOf(t: Translate, store: ParkStore, receiver: Receiver): string {
  const { knows = null, receivedAt = null, sentAt = null } = receiver.peer ?? {};
  const sent = sentAt === null ? '' : t('exchange:send.sent', { when: localTime(t, sentAt) });
  return [hasWords(), sent].filter((words) => words !== '').join(' ');

  function hasWords(): string {
    if (knows === null || receivedAt === null) return t('exchange:send.never');
    const when = localTime(t, receivedAt);
    const { changeSets } = newsFor(store, [receiver]);
    if (changeSets === 0) return t('exchange:send.hasAll', { when });
    return t('exchange:send.lacks', { changes: t('exchange:changeSets', { count: changeSets }), when });
  }
}
