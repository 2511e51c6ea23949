// Exchange with other laptops: what goes out, what comes in, what has to be decided, who takes part, and what is kept safe.
import { Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import { useLocation } from 'wouter';
import { useTranslate } from '../../i18n/react.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { BackupsPanel } from './backups-panel.tsx';
import { ConflictsPanel } from './conflicts-panel.tsx';
import { DevicesPanel } from './devices-panel.tsx';
import styles from './exchange.module.css';
import { NewLaptopView } from './new-laptop-view.tsx';
import { ReceivePanel } from './receive-panel.tsx';
import { SendPanel } from './send-panel.tsx';

const TABS = ['send', 'receive', 'conflicts', 'devices', 'backups'] as const;
type Tab = (typeof TABS)[number];

const PANELS: Readonly<Record<Tab, ComponentType>> = {
  send: SendPanel,
  receive: ReceivePanel,
  conflicts: ConflictsPanel,
  devices: DevicesPanel,
  backups: BackupsPanel,
};

/** @param tab from the address; without one, what is sent */
export function ExchangeView({ tab }: { readonly tab: string | undefined }) {
  return tab === 'new-laptop' ? <NewLaptopView /> : <ExchangeTabs tab={tab} />;
}

function ExchangeTabs({ tab }: { readonly tab: string | undefined }) {
  const t = useTranslate();
  const [, navigate] = useLocation();
  const shown = TABS.find((each) => each === tab) ?? 'send';
  const Panel = PANELS[shown];
  return (
    <>
      <PageHeader title={t('exchange:title')} />
      <Tabs
        value={shown}
        onChange={(next) => navigate(`/exchange/${next ?? 'send'}`)}
        keepMounted={false}
        classNames={{ root: styles.tabs, panel: styles.panel }}
      >
        <Tabs.List mb="sm">
          {TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`exchange:tabs.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={shown}>
          <Panel />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
