// How exchange stands: when something was last sent and received, what waits for the user, whether backups are taken.
import { Menu } from '@mantine/core';
import { useLocation } from 'wouter';
import { agoText } from '../../i18n/ago-text.ts';
import { formatList, formatNumber } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { ExchangeIcon, WarningIcon } from '../../ui/icons/icons.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { type ExchangeFacts, useExchangeFacts } from '../exchange/use-exchange-facts.ts';
import styles from './top-bar.module.css';
import { useMinute } from './use-minute.ts';

type Tab = 'send' | 'receive' | 'conflicts' | 'backups';

interface Line {
  readonly tab: Tab;
  readonly words: string;
  /** Something is to be done. */
  readonly isConcern: boolean;
}

export function ExchangeStatus() {
  const t = useTranslate();
  const now = useMinute();
  const [, navigate] = useLocation();
  const facts = useExchangeFacts();
  const lines = linesOf(t, facts, now);
  const label = t('common:label', {
    name: t('frame:exchange.label'),
    value: formatList(
      lines.map((line) => line.words),
      t.language,
    ),
  });
  const concerns = facts.conflicts + facts.waiting;
  return (
    <Menu position="bottom-end" width="18rem" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={styles.exchange} title={label}>
          <VisuallyHidden>{label}</VisuallyHidden>
          <ExchangeIcon />
          {concerns > 0 && (
            <span className={styles.count} aria-hidden="true">
              {formatNumber(concerns, t.language)}
            </span>
          )}
          {hasTrouble(facts) && (
            <span className={styles.trouble}>
              <WarningIcon size={14} />
            </span>
          )}
          <span className={styles.exchangeWords} aria-hidden="true">
            {shortWords(t, facts, now)}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {lines.map(({ tab, words, isConcern }) => (
          <Menu.Item key={words} fw={isConcern ? 600 : 400} onClick={() => navigate(`/exchange/${tab}`)}>
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function linesOf(t: Translate, facts: ExchangeFacts, now: number): readonly Line[] {
  const { conflicts, waiting } = facts;
  return [
    { tab: 'send', words: sentWords(t, facts, now), isConcern: false },
    { tab: 'receive', words: receivedWords(t, facts, now), isConcern: false },
    {
      tab: 'conflicts',
      words: conflicts === 0 ? t('frame:exchange.noConflicts') : t('frame:exchange.conflicts', { count: conflicts }),
      isConcern: conflicts > 0,
    },
    {
      tab: 'receive',
      words: waiting === 0 ? t('frame:exchange.noWaiting') : t('frame:exchange.waiting', { count: waiting }),
      isConcern: waiting > 0,
    },
    { tab: 'backups', words: backupWords(t, facts, now), isConcern: hasTrouble(facts) },
  ];
}

/** The one thing that matters most, where there is room for words. */
function shortWords(t: Translate, facts: ExchangeFacts, now: number): string {
  if (hasTrouble(facts)) return t('frame:exchange.backupTrouble');
  if (facts.conflicts > 0) return t('frame:exchange.conflicts', { count: facts.conflicts });
  if (facts.waiting > 0) return t('frame:exchange.waiting', { count: facts.waiting });
  const { sentAt, receivedAt } = facts;
  if (sentAt === null && receivedAt === null) return t('frame:exchange.quiet');
  return (receivedAt ?? 0) > (sentAt ?? 0) ? receivedWords(t, facts, now) : sentWords(t, facts, now);
}

function sentWords(t: Translate, { sentAt }: ExchangeFacts, now: number): string {
  return sentAt === null ? t('frame:exchange.neverSent') : t('frame:exchange.sent', { ago: agoText(t, sentAt, now) });
}

function receivedWords(t: Translate, { receivedAt }: ExchangeFacts, now: number): string {
  if (receivedAt === null) return t('frame:exchange.neverReceived');
  return t('frame:exchange.received', { ago: agoText(t, receivedAt, now) });
}

function backupWords(t: Translate, { backups }: ExchangeFacts, now: number): string {
  if (backups === null) return t('frame:exchange.noBackupFolder');
  if (backups.problem !== null) return t('frame:exchange.backupTrouble');
  if (backups.newest === null) return t('frame:exchange.noBackup');
  return t('frame:exchange.backup', { ago: agoText(t, backups.newest.savedAt, now) });
}

function hasTrouble({ backups }: ExchangeFacts): boolean {
  return backups !== null && backups.problem !== null;
}
