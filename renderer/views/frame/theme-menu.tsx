// Light, dark, or as the system is.
import { ActionIcon, Menu } from '@mantine/core';
import { useTranslate } from '../../i18n/react.ts';
import { prefer, THEMES, usePreference } from '../../state/preferences.ts';
import { CheckIcon, ThemeIcon } from '../../ui/icons/icons.tsx';

export function ThemeMenu() {
  const t = useTranslate();
  const chosen = usePreference('theme');
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="md" aria-label={t('frame:theme.label')} title={t('frame:theme.label')}>
          <ThemeIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {THEMES.map((theme) => (
          <Menu.RadioItem
            key={theme}
            value={theme}
            checked={theme === chosen}
            onChange={() => prefer({ theme })}
            closeMenuOnClick
            checkIcon={<CheckIcon size={14} />}
          >
            {t(`frame:theme.${theme}`)}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
