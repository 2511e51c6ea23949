// Devices that have written in the park and of which no statement tells: the sample, the command line, an older version.
import { Table } from '@mantine/core';
import type { DeviceId } from '../../changes/change-set.ts';
import type { ChangeLog } from '../../changes/log.ts';
import { formatDateTime, formatList } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { usePark, useParkStore } from '../park/use-park.ts';
import { personWords, shortId } from './device-words.ts';
import styles from './devices.module.css';
import { DevicesSection } from './devices-section.tsx';
import { useKeyring } from './use-keyring.ts';

/** One device can write under many names: an import does, and so does the sample. */
const NAMES_SHOWN = 5;

export function UnknownWriters() {
  const t = useTranslate();
  const store = useParkStore();
  usePark(); // the log grows in place: each change of the park reads it anew
  const keyring = useKeyring();
  const unknown = store.log.devices().filter((device) => device !== store.device && keyring?.entries.has(device) === false);
  if (unknown.length === 0) return null;
  return (
    <DevicesSection title={t('devices:unknown.title')} summary={t('devices:unknown.summary')}>
      <Table withTableBorder aria-label={t('devices:unknown.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('devices:unknown.device')}</Table.Th>
            <Table.Th scope="col">{t('devices:unknown.names')}</Table.Th>
            <Table.Th scope="col">{t('devices:unknown.changes')}</Table.Th>
            <Table.Th scope="col">{t('devices:unknown.last')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {unknown.map((device) => (
            <WriterRow key={device} writer={writerOf(store.log, device)} />
          ))}
        </Table.Tbody>
      </Table>
    </DevicesSection>
  );
}

interface Writer {
  readonly device: DeviceId;
  readonly names: readonly string[];
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly lastMs: number;
}

function WriterRow({ writer: { device, names, count, lastMs } }: { readonly writer: Writer }) {
  const t = useTranslate();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} ff="monospace">
        {shortId(device)}
      </Table.Th>
      <Table.Td>{namesText(t, names)}</Table.Td>
      <Table.Td className={styles.oneLine}>{t('common:changes', { count })}</Table.Td>
      <Table.Td className={styles.oneLine}>{formatDateTime(lastMs, Intl.DateTimeFormat().resolvedOptions().timeZone, t.language)}</Table.Td>
    </Table.Tr>
  );
}

function writerOf(log: ChangeLog, device: DeviceId): Writer {
  const sets = [...log.by(device)];
  return { device, names: [...new Set(sets.map((set) => set.author))], count: sets.length, lastMs: sets.at(-1)?.at.ms ?? 0 };
}

function namesText(t: Translate, names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN).map((name) => personWords(t, name));
  const left = names.length - shown.length;
  return formatList(left > 0 ? [...shown, t('devices:unknown.more', { count: left })] : shown, t.language);
}
