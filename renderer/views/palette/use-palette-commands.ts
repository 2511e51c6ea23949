// What the palette can do and where it can go, in the words of the interface: nothing here that has no other place in the app.
import { useLocation } from 'wouter';
import { LANGUAGES } from '../../domain/registry/language.ts';
import { intentText } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { prefer, THEMES, usePreference } from '../../state/preferences.ts';
import { showDialog } from '../../state/shown-dialog.ts';
import { DownloadIcon, HistoryIcon, SettingsIcon } from '../../ui/icons/icons.tsx';
import { rowAtAddress } from '../address-of.ts';
import { useOpenBundle } from '../first-run/use-open-bundle.ts';
import { chooseLanguage } from '../frame/language-switch.tsx';
import { RAIL_ENTRIES } from '../frame/rail.tsx';
import { useSaveCopy } from '../frame/use-save-copy.ts';
import { useUndo } from '../frame/use-undo.ts';
import { ANYWHERE } from '../keys/shortcuts.ts';
import { usePark } from '../park/use-park.ts';
import { option, type PaletteOption } from './option.ts';

/** Every view, as the rail has them. */
export function useViewOptions(): readonly PaletteOption[] {
  const t = useTranslate();
  const entries = RAIL_ENTRIES.map(({ path, name, Icon }) => option(`view ${path}`, t(`frame:rail.${name}`), { goTo: path }, { Icon }));
  return [
    ...entries,
    option('view history', t('frame:park.history'), { goTo: '/history' }, { Icon: HistoryIcon }),
    option('view settings', t('frame:rail.settings'), { goTo: '/settings' }, { Icon: SettingsIcon }),
  ];
}

export function useCommandOptions(): readonly PaletteOption[] {
  return [...useUndoOptions(), ...useProjectOptions(), ...useParkOptions(), ...useLookOptions()];
}

function useUndoOptions(): PaletteOption[] {
  const t = useTranslate();
  const { undoable, redoable, undo, redo } = useUndo();
  const shown: PaletteOption[] = [];
  if (undoable !== null)
    shown.push(option('undo', t('frame:undo.last', { intent: intentText(t, undoable) }), { run: undo }, { combo: ANYWHERE.undo }));
  if (redoable !== null)
    shown.push(option('redo', t('frame:redo.last', { intent: intentText(t, redoable) }), { run: redo }, { combo: ANYWHERE.redo }));
  return shown;
}

/** A new project and, where one is on screen, what can be done with that. */
function useProjectOptions(): PaletteOption[] {
  const t = useTranslate();
  const project = useProjectOnScreen();
  const options = [
    option('new project', t('projects:new.title'), { run: () => showDialog({ name: 'newProject' }) }),
    option('import', t('projects:importPlan'), { run: () => showDialog({ name: 'importPlan' }) }),
  ];
  if (project === null) return options;
  const words = t('common:inParentheses', { text: t('milestones:baseline.action'), note: project.code });
  const approve = () => showDialog({ name: 'approveBaseline', project: project.id });
  return [...options, option('approve', words, { run: approve })];
}

function useProjectOnScreen() {
  const park = usePark();
  const [location] = useLocation();
  const shown = rowAtAddress(location);
  if (shown?.table === 'milestone') return park.row('project', park.row('milestone', shown.id)?.project ?? null);
  return shown?.table === 'project' ? park.row('project', shown.id) : null;
}

function useParkOptions(): PaletteOption[] {
  const t = useTranslate();
  const saveCopy = useSaveCopy();
  const openBundle = useOpenBundle();
  return [
    option('send', t('search:command.send'), { goTo: '/exchange/send' }),
    option('receive', t('search:command.receive'), { goTo: '/exchange/receive' }),
    option('report', t('search:command.report'), { goTo: '/reports' }),
    option('calendar', t('calendarImport:title'), { run: () => showDialog({ name: 'importCalendar', wanted: null }) }),
    option('save copy', t('frame:park.saveCopy'), { run: () => void saveCopy() }, { Icon: DownloadIcon }),
    option('open bundle', t('frame:park.openBundle'), { run: () => void openBundle() }),
    option('parks', t('frame:park.switch'), { goTo: '/parks' }),
    option('keys', t('search:command.keys'), { run: () => showDialog({ name: 'keys' }) }, { combo: ANYWHERE.keys }),
  ];
}

/** Each language by its own name too: one must find back from a language that one cannot read. */
function useLookOptions(): PaletteOption[] {
  const t = useTranslate();
  const chosen = usePreference('theme');
  const languages = LANGUAGES.filter((language) => language !== t.language).map((language) =>
    option(`language ${language}`, t('search:command.language', { language: t(`common:language.own.${language}`) }), {
      run: () => chooseLanguage(language),
    }),
  );
  const themes = THEMES.filter((theme) => theme !== chosen).map((theme) =>
    option(`theme ${theme}`, t('search:command.theme', { theme: t(`frame:theme.${theme}`) }), { run: () => prefer({ theme }) }),
  );
  return [...languages, ...themes];
}
