// Writing a bundle for others and saving it where the user says.
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { markSent, newsFor, type Receiver } from '../../actions/send-bundle.ts';
import { formatList } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { usePreference } from '../../state/preferences.ts';
import { usePlatform } from '../park/app-services.ts';
import { useParkStore } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { bundleName, momentOf } from './bundle-name.ts';
import { personWords } from './device-words.ts';
import { writtenBundle } from './written-bundle.ts';

export type Protection =
  | { readonly kind: 'keys' }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'none' };

export interface Sending {
  readonly isWriting: boolean;
  /** To those devices; none: to anyone, the whole park. Problems are told. */
  readonly send: (receivers: readonly Receiver[], protection: Protection) => Promise<void>;
  readonly cancel: () => void;
}

export function useSend(): Sending {
  const t = useTranslate();
  const platform = usePlatform();
  const store = useParkStore();
  const run = useRun();
  const author = usePreference('author');
  const [isWriting, setIsWriting] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const bytesFor = async (receivers: readonly Receiver[], protection: Protection) => {
    const abort = new AbortController();
    running.current = abort;
    setIsWriting(true);
    try {
      // What is on its way to the disk belongs into the file.
      await store.settled();
      const { base } = newsFor(store, receivers);
      const protectFor = protectFrom(protection, receivers, store.exchange.identity.recipient);
      return await run(writtenBundle(store, { base, protectFor, signal: abort.signal }));
    } catch (error) {
      if (abort.signal.aborted) return undefined;
      throw error;
    } finally {
      setIsWriting(false);
    }
  };

  const send = async (receivers: readonly Receiver[], protection: Protection) => {
    const bytes = await bytesFor(receivers, protection);
    if (bytes === undefined) return;
    const people = [...new Set(receivers.map(({ facts }) => personWords(t, facts.person)))];
    const now = Date.now();
    const suggestedName = bundleName({ park: store.name, from: author, to: people.join(', '), moment: momentOf(now) });
    const saved = await run(platform.saveFile({ suggestedName, mediaType: 'application/octet-stream', bytes }));
    if (!saved) return;
    const devices = receivers.map(({ facts }) => facts.device);
    if ((await run(markSent(store, devices, now))) === undefined) return;
    notifications.show({
      message:
        people.length === 0
          ? t('exchange:send.savedForAnyone', { file: saved.name })
          : t('exchange:send.saved', { file: saved.name, to: formatList(people, t.language) }),
      role: 'status',
      autoClose: 20_000,
      withBorder: true,
      closeButtonProps: { 'aria-label': t('common:close') },
    });
  };
  return { isWriting, send, cancel: () => running.current?.abort() };
}

/** To the receivers' keys, and to our own: whoever wrote a file can open it again. */
function protectFrom(protection: Protection, receivers: readonly Receiver[], own: string) {
  if (protection.kind === 'none') return null;
  if (protection.kind === 'passphrase') return { passphrase: protection.passphrase };
  return { recipients: [...receivers.map(({ facts }) => facts.recipient), own] };
}
