// What the computer does for the app outside the window. Everything here is by consent: off until it is switched on.
import { Checkbox, Stack, Switch, Text } from '@mantine/core';
import { useId } from 'react';
import { formatList } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { DesktopState } from '../../platform/platform.ts';
import { useDesktopChange, useDesktopState } from '../desktop/use-desktop.ts';
import { usePlatform } from '../park/app-services.ts';
import { SettingsSection } from './settings-section.tsx';

/** Nothing on hosts that leave all of it to the browser. */
export function DesktopSection() {
  const t = useTranslate();
  const state = useDesktopState();
  if (state === null) return null;
  return (
    <SettingsSection title={t('desktop:section.title')} summary={t('desktop:section.summary')}>
      <Stack gap="lg">
        <Notifications state={state.notifications} />
        {state.tray.isSupported && <Tray state={state.tray} />}
        {state.spellcheck.isSupported && <Spelling state={state.spellcheck} />}
      </Stack>
    </SettingsSection>
  );
}

function Notifications({ state }: { readonly state: DesktopState['notifications'] }) {
  const t = useTranslate();
  const change = useDesktopChange();
  return (
    <DescribedSwitch
      label={t('desktop:section.notifications')}
      description={t(state.isSupported ? 'desktop:section.notificationsMeans' : 'desktop:section.noNotifications')}
      isOn={state.isWanted}
      isDisabled={!state.isSupported}
      onChange={(notifications) => change({ notifications })}
    />
  );
}

function Tray({ state }: { readonly state: DesktopState['tray'] }) {
  const t = useTranslate();
  const change = useDesktopChange();
  const isMac = usePlatform().host.platform === 'darwin';
  return (
    <DescribedSwitch
      label={t(isMac ? 'desktop:section.trayMac' : 'desktop:section.tray')}
      description={t(isMac ? 'desktop:section.trayMacMeans' : 'desktop:section.trayMeans')}
      isOn={state.isWanted}
      onChange={(tray) => change({ tray })}
    />
  );
}

const SPELLING_LANGUAGES = ['ru', 'en'] as const;

function Spelling({ state }: { readonly state: DesktopState['spellcheck'] }) {
  const t = useTranslate();
  const change = useDesktopChange();
  const { languages, missing, fetchesDictionaries } = state;
  const names = formatList(
    missing.map((language) => t(`desktop:spellingLanguage.${language}`)),
    t.language,
  );
  return (
    <Stack gap="xs">
      <Checkbox.Group
        label={t('desktop:section.spelling')}
        description={t(fetchesDictionaries ? 'desktop:section.spellingFetches' : 'desktop:section.spellingSystem')}
        value={languages}
        onChange={(chosen) => change({ spellcheck: SPELLING_LANGUAGES.filter((language) => chosen.includes(language)) })}
      >
        <Stack gap="xs" mt="xs">
          {SPELLING_LANGUAGES.map((language) => (
            <Checkbox key={language} value={language} label={t(`desktop:spellingLanguage.${language}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {missing.length > 0 && (
        <Text size="sm" role="status">
          {t('desktop:section.spellingMissing', { languages: names })}
        </Text>
      )}
    </Stack>
  );
}

interface DescribedSwitchProps {
  readonly label: string;
  readonly description: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Mantine's label holds the description, too: its name is the label alone, and what it means is read out after it. */
function DescribedSwitch({ label, description, isOn, isDisabled = false, onChange }: DescribedSwitchProps) {
  const name = useId();
  return (
    <Switch
      label={<span id={name}>{label}</span>}
      description={description}
      aria-labelledby={name}
      checked={isOn}
      disabled={isDisabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
