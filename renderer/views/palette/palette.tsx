// Search and commands over whatever is on screen: a field, and the list of what fits.
import { Modal } from '@mantine/core';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslate } from '../../i18n/react.ts';
import { openedRows } from '../../state/recent-rows.ts';
import { SearchIcon } from '../../ui/icons/icons.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { isComposing } from '../../ui/use-hotkey.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { usePark, useParkStore } from '../park/use-park.ts';
import type { PaletteGroup, PaletteOption } from './option.ts';
import styles from './palette.module.css';
import { groupsAtRest, groupsFor, rowGroups } from './palette-groups.ts';
import { optionId, PaletteList } from './palette-list.tsx';
import { changedOptions, openedOptions, savedViewOptions } from './row-options.ts';
import { useCommandOptions, useViewOptions } from './use-palette-commands.ts';
import { type Found, useSearch } from './use-search.ts';

/** So many hits are put in order for the list, which shows a few of each kind. */
const MOST_RANKED = 60;
const LIST = 'palette-list';
/** Over the drawer with a milestone's details, wherever in the page that stands. */
const OVER_DETAILS = 250;

interface PaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function Palette({ opened, onClose }: PaletteProps) {
  const t = useTranslate();
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size="42rem"
      yOffset="12vh"
      zIndex={OVER_DETAILS}
      transitionProps={{ duration: 0 }}
      classNames={{ content: styles.content ?? '' }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={t('search:title')}>
        <Field onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Field({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const [typed, setTyped] = useState('');
  const { groups, found, isCurrent } = useGroups(typed);
  const options = groups.flatMap((group) => group.options);
  const [chosen, setChosen] = useState({ typed, at: 0 });
  // What is typed chooses anew.
  const at = chosen.typed === typed ? Math.min(chosen.at, options.length - 1) : 0;
  const choose = (next: number) => setChosen({ typed, at: next });
  const perform = usePerform(onClose);
  const pending = usePending(isCurrent, (isSecond) => perform(options[at], isSecond));
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') return onClose();
    const next = placeAfterKey(event.key, at, options.length);
    if (event.key !== 'Enter' && next === null) return;
    event.preventDefault();
    if (next !== null) choose(next);
    else pending(event.ctrlKey || event.metaKey);
  };
  return (
    <>
      <div className={styles.field}>
        <SearchIcon />
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={t('search:label')}
          aria-expanded={options.length > 0}
          aria-controls={LIST}
          aria-autocomplete="list"
          aria-activedescendant={options[at] === undefined ? undefined : optionId(at)}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          // Escape closes this alone, not the details under it.
          data-mantine-stop-propagation="true"
          placeholder={t('search:placeholder')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Kbd combo="escape" />
      </div>
      <Said typed={typed} found={isCurrent ? found : null} isEmpty={options.length === 0} />
      <PaletteList id={LIST} groups={groups} at={at} onChoose={choose} onPerform={perform} />
      <Hints />
    </>
  );
}

/** What is listed for the text; `isCurrent` tells whether it is all that will be. */
function useGroups(typed: string): { readonly groups: readonly PaletteGroup[]; readonly found: Found | null; readonly isCurrent: boolean } {
  const t = useTranslate();
  const store = useParkStore();
  const park = usePark();
  const found = useSearch(typed, MOST_RANKED);
  const views = useViewOptions();
  const commands = useCommandOptions();
  const [now] = useState(Date.now);
  const opened = useMemo(() => openedOptions(t, park, openedRows(store.id)), [t, park, store]);
  const changed = useMemo(() => (park === store.view ? changedOptions(t, store, now) : []), [t, park, store, now]);
  const saved = useMemo(() => savedViewOptions(t, park), [t, park]);
  const rows = useMemo(() => (found === null ? [] : rowGroups(t, park, found)), [t, park, found]);
  if (typed.trim() === '') return { groups: groupsAtRest(t, opened, changed, saved, { views, commands }), found: null, isCurrent: true };
  return { groups: groupsFor(t, typed, rows, { views, commands }), found, isCurrent: found?.typed === typed };
}

/** Does what an option says, and closes. */
function usePerform(onClose: () => void): (option: PaletteOption | undefined, isSecond: boolean) => void {
  const [, navigate] = useLocation();
  return (option, isSecond) => {
    if (option === undefined) return;
    const act = (isSecond ? option.second : null) ?? option.act;
    onClose();
    if ('goTo' in act) navigate(act.goTo);
    else act.run();
  };
}

/** Enter that comes before the list for the text does waits for it: what stands there until then is another text's. */
function usePending(isCurrent: boolean, perform: (isSecond: boolean) => void): (isSecond: boolean) => void {
  const waiting = useRef<boolean | null>(null);
  useEffect(() => {
    if (!isCurrent || waiting.current === null) return;
    const isSecond = waiting.current;
    waiting.current = null;
    perform(isSecond);
  });
  return (isSecond) => {
    if (isCurrent) perform(isSecond);
    else waiting.current = isSecond;
  };
}

/** Past either end it begins anew, as listboxes of comboboxes do. */
function placeAfterKey(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at + count - 1) % count;
  if (key === 'PageDown') return Math.min(count - 1, at + 8);
  return key === 'PageUp' ? Math.max(0, at - 8) : null;
}

/** How much was found, seen where it matters and always heard. */
function Said({ typed, found, isEmpty }: { readonly typed: string; readonly found: Found | null; readonly isEmpty: boolean }) {
  const t = useTranslate();
  return (
    <div role="status" className={styles.said}>
      {found?.isOtherLayout === true && (
        <p className={styles.note}>{t('search:otherLayout', { typed: typed.trim(), meant: found.query.whole })}</p>
      )}
      {found !== null && isEmpty && (
        <p className={styles.note}>
          <strong>{t('search:none')}</strong> {t('search:noneTodo')}
        </p>
      )}
      {found !== null && !isEmpty && <VisuallyHidden>{t('search:count', { count: found.count })}</VisuallyHidden>}
    </div>
  );
}

function Hints() {
  const t = useTranslate();
  return (
    <div className={styles.hints}>
      <span>
        <Kbd combo="↑" /> <Kbd combo="↓" /> {t('search:hint.move')}
      </span>
      <span>
        <Kbd combo="enter" /> {t('search:hint.open')}
      </span>
      <span>
        <Kbd combo="mod+enter" /> {t('search:hint.history')}
      </span>
    </div>
  );
}
