// Chooses which columns a table shows.
import { Button, Menu } from '@mantine/core';
import { useTranslate } from '../i18n/react.ts';
import { CheckIcon, ChevronDownIcon } from './icons/icons.tsx';

interface ColumnsMenuProps {
  /** All that can be hidden. */
  readonly columns: readonly { readonly key: string; readonly header: string }[];
  readonly hidden: readonly string[];
  readonly onHidden: (hidden: string[]) => void;
}

export function ColumnsMenu({ columns, hidden, onHidden }: ColumnsMenuProps) {
  const t = useTranslate();
  const toggle = (key: string) => onHidden(hidden.includes(key) ? hidden.filter((each) => each !== key) : [...hidden, key].toSorted());
  return (
    <Menu position="bottom-end" width="16rem" closeOnItemClick={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="default" rightSection={<ChevronDownIcon size={12} />}>
          {t('frame:table.columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        {columns.map(({ key, header }) => {
          const isShown = !hidden.includes(key);
          return (
            <Menu.Item
              key={key}
              role="menuitemcheckbox"
              aria-checked={isShown}
              leftSection={
                <span style={{ visibility: isShown ? 'visible' : 'hidden' }}>
                  <CheckIcon />
                </span>
              }
              onClick={() => toggle(key)}
            >
              {header}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
