// The park's name, and the way to its history and to other parks.
import { Menu } from '@mantine/core';
import { useLocation } from 'wouter';
import { useTranslate } from '../../i18n/react.ts';
import { ChevronDownIcon, DownloadIcon, HistoryIcon, OpenFileIcon, ProjectsIcon } from '../../ui/icons/icons.tsx';
import { useOpenBundle } from '../first-run/use-open-bundle.ts';
import { useParkStore } from '../park/use-park.ts';
import styles from './top-bar.module.css';
import { useSaveCopy } from './use-save-copy.ts';

export function ParkMenu() {
  const t = useTranslate();
  const { name } = useParkStore();
  const [, navigate] = useLocation();
  const openBundle = useOpenBundle();
  const saveCopy = useSaveCopy();
  return (
    <Menu position="bottom-start" width="16rem" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={styles.park} aria-label={t('frame:park.menu', { name })} title={name}>
          <span className={styles.parkName}>{name}</span>
          <ChevronDownIcon size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<HistoryIcon />} onClick={() => navigate('/history')}>
          {t('frame:park.history')}
        </Menu.Item>
        <Menu.Item leftSection={<DownloadIcon />} onClick={() => void saveCopy()}>
          {t('frame:park.saveCopy')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<ProjectsIcon />} onClick={() => navigate('/parks')}>
          {t('frame:park.switch')}
        </Menu.Item>
        <Menu.Item leftSection={<OpenFileIcon />} onClick={() => void openBundle()}>
          {t('frame:park.openBundle')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
