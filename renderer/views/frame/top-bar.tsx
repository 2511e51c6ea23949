// The bar above every view: which park, search, which site, what can be undone, whether all is saved, how exchange stands, the time
// at the sites, language and theme.
import { ClockRow } from './clock-row.tsx';
import { ExchangeStatus } from './exchange-status.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ParkMenu } from './park-menu.tsx';
import { SavedNote } from './saved-note.tsx';
import { SearchButton } from './search-button.tsx';
import { SiteFilter } from './site-filter.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import styles from './top-bar.module.css';
import { UndoButtons } from './undo-buttons.tsx';

export function TopBar() {
  return (
    <header className={styles.bar}>
      <ParkMenu />
      <SearchButton />
      <SiteFilter />
      <UndoButtons />
      <SavedNote />
      <div className={styles.space} />
      <ExchangeStatus />
      <ClockRow />
      <LanguageSwitch />
      <ThemeMenu />
    </header>
  );
}
