// The way to search for those who do not know its keys, and what tells of them.
import { useTranslate } from '../../i18n/react.ts';
import { showDialog } from '../../state/shown-dialog.ts';
import { SearchIcon } from '../../ui/icons/icons.tsx';
import { Kbd, keysOf } from '../../ui/kbd.tsx';
import { ANYWHERE } from '../keys/shortcuts.ts';
import styles from './top-bar.module.css';

export function SearchButton() {
  const t = useTranslate();
  return (
    <button
      type="button"
      className={styles.search}
      aria-haspopup="dialog"
      // As it reads where there is room for all of it.
      aria-label={`${t('search:button')} ${keysOf(ANYWHERE.search)}`}
      title={t('search:label')}
      onClick={() => showDialog({ name: 'search' })}
    >
      <SearchIcon size={14} />
      <span className={styles.searchWords}>{t('search:button')}</span>
      <Kbd combo={ANYWHERE.search} />
    </button>
  );
}
