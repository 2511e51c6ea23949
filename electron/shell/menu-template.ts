// What stands in the application's menus: a function of the language, the system and what is open. Needs no running Electron.
//
// Every item has a label of ours: Electron's own are English. Keys that pages listen to themselves (undo and redo) are shown here, and
// not taken: a text field has an undo of its own, which only the page can tell from the park's. On macOS a menu cannot but take its
// keys; there the page gets each key first, and what it handles never comes to the menu.
import type { MenuItemConstructorOptions } from 'electron';
import { LANGUAGES } from '../../renderer/domain/registry/language.ts';
import type { Command, PageDescription } from '../bridge/contract.ts';
import { type ShellText, type ShellTextKey, shellText } from '../services/shell-text.ts';
import type { Zoom } from '../services/zoom-level.ts';
import { asLabel, withMnemonic } from './menu-labels.ts';

/** What choosing an item does; the template knows nothing else of the app. */
export interface MenuDeeds {
  readonly command: (command: Command) => void;
  readonly zoom: (direction: Zoom) => void;
  readonly copyDiagnostics: () => void;
}

export interface MenuSituation {
  readonly platform: NodeJS.Platform;
  readonly page: PageDescription;
  readonly deeds: MenuDeeds;
}

type Item = MenuItemConstructorOptions;

/** The menu bar, from left to right. */
export function menuTemplate(situation: MenuSituation): Item[] {
  const { platform, page } = situation;
  const context: Context = { ...situation, t: shellText(page.language), isMac: platform === 'darwin' };
  const bar = [fileMenu(context), editMenu(context), viewMenu(context), windowMenu(context), helpMenu(context)];
  return context.isMac ? [appMenu(context), ...bar] : bar;
}

/** The parks of this device by name, for any menu. */
export function recentParks(page: PageDescription, command: MenuDeeds['command']): Item[] {
  return page.parks.map(({ id, name }) => ({ label: asLabel(name), click: () => command({ name: 'openPark', park: id }) }));
}

interface Context extends MenuSituation {
  readonly t: ShellText;
  readonly isMac: boolean;
}

const SEPARATOR: Item = { type: 'separator' };

/** macOS alone has it. */
function appMenu(context: Context): Item {
  const { t } = context;
  return {
    label: 'Caravan',
    submenu: [
      { role: 'about', label: t('shell:about.menu') },
      SEPARATOR,
      settingsItem(context),
      SEPARATOR,
      { role: 'services', label: t('shell:app.services') },
      SEPARATOR,
      { role: 'hide', label: t('shell:app.hide') },
      { role: 'hideOthers', label: t('shell:app.hideOthers') },
      { role: 'unhide', label: t('shell:app.showAll') },
      SEPARATOR,
      { role: 'quit', label: t('shell:app.quit') },
    ],
  };
}

function fileMenu(context: Context): Item {
  const { t, isMac, page, deeds } = context;
  const needsPark = { enabled: page.isParkOpen };
  const recent = recentParks(page, deeds.command);
  const exit: Item[] = isMac ? [] : [settingsItem(context), SEPARATOR, { role: 'quit', label: t('shell:file.exit') }];
  return {
    label: barLabel(context, 'shell:file.menu'),
    submenu: [
      commandItem(context, 'newPark', 'shell:file.newPark', { accelerator: 'CommandOrControl+Shift+N' }),
      commandItem(context, 'openBundle', 'shell:file.openBundle', { accelerator: 'CommandOrControl+O' }),
      {
        label: t('shell:file.recent'),
        id: 'recent',
        submenu: [...recent, ...(recent.length > 0 ? [SEPARATOR] : []), commandItem(context, 'parks', 'shell:file.allParks')],
      },
      SEPARATOR,
      commandItem(context, 'importPlan', 'shell:file.importPlan', { accelerator: 'CommandOrControl+I', ...needsPark }),
      commandItem(context, 'saveCopy', 'shell:file.saveCopy', { accelerator: 'CommandOrControl+Shift+S', ...needsPark }),
      SEPARATOR,
      { role: 'close', label: t('shell:file.close') },
      ...exit,
    ],
  };
}

function editMenu(context: Context): Item {
  const { t } = context;
  return {
    label: barLabel(context, 'shell:edit.menu'),
    submenu: [
      undoItem(context),
      redoItem(context),
      SEPARATOR,
      { role: 'cut', label: t('shell:edit.cut') },
      { role: 'copy', label: t('shell:edit.copy') },
      { role: 'paste', label: t('shell:edit.paste') },
      { role: 'pasteAndMatchStyle', label: t('shell:edit.pastePlain') },
      { role: 'delete', label: t('shell:edit.delete') },
      SEPARATOR,
      { role: 'selectAll', label: t('shell:edit.selectAll') },
      SEPARATOR,
      searchItem(context),
    ],
  };
}

/** The page takes the key itself, because it knows whether an input method is composing. */
function searchItem(context: Context): Item {
  const keys = { accelerator: 'CommandOrControl+K', registerAccelerator: false };
  return commandItem(context, 'search', 'shell:edit.search', { ...keys, enabled: context.page.isParkOpen });
}

/** Never greyed out: where the park has nothing to undo, the field in which the user types may have. */
function undoItem(context: Context): Item {
  const { t, page } = context;
  const label = page.undo === null ? t('shell:edit.undo') : asLabel(t('shell:edit.undoIntent', { intent: page.undo }));
  return { ...chosen(context, { name: 'undo' }), label, accelerator: 'CommandOrControl+Z', registerAccelerator: false };
}

function redoItem(context: Context): Item {
  const { t, page, platform } = context;
  const label = page.redo === null ? t('shell:edit.redo') : asLabel(t('shell:edit.redoIntent', { intent: page.redo }));
  const accelerator = platform === 'win32' ? 'Control+Y' : 'CommandOrControl+Shift+Z';
  return { ...chosen(context, { name: 'redo' }), label, accelerator, registerAccelerator: false };
}

/** As the rail has them, and in its order. */
const VIEWS = [
  { path: '/', key: 'frame:rail.overview' },
  { path: '/projects', key: 'frame:rail.projects' },
  { path: '/timeline', key: 'frame:rail.timeline' },
  { path: '/milestones', key: 'frame:rail.milestones' },
  { path: '/calendar', key: 'frame:rail.calendar' },
  { path: '/reports', key: 'frame:rail.reports' },
  { path: '/exchange', key: 'frame:rail.exchange' },
] as const satisfies readonly { path: string; key: ShellTextKey }[];

const THEMES = ['auto', 'light', 'dark'] as const;

function viewMenu(context: Context): Item {
  const { t, page } = context;
  const needsPark = { enabled: page.isParkOpen };
  const goTo = (path: string, key: ShellTextKey): Item => ({ ...chosen(context, { name: 'goTo', path }), label: t(key), ...needsPark });
  return {
    label: barLabel(context, 'shell:view.menu'),
    submenu: [
      ...VIEWS.map(({ path, key }, at) => ({ ...goTo(path, key), accelerator: `CommandOrControl+${at + 1}` })),
      goTo('/history', 'frame:rail.history'),
      SEPARATOR,
      { label: t('shell:view.theme'), submenu: THEMES.map((theme) => themeItem(context, theme)) },
      { label: t('shell:view.language'), submenu: LANGUAGES.map((language) => languageItem(context, language)) },
      SEPARATOR,
      ...zoomItems(context),
      SEPARATOR,
      { role: 'togglefullscreen', label: t('shell:view.fullScreen') },
    ],
  };
}

function themeItem(context: Context, theme: (typeof THEMES)[number]): Item {
  const label = context.t(`frame:theme.${theme}`);
  return { ...chosen(context, { name: 'setTheme', theme }), label, type: 'radio', checked: theme === context.page.theme };
}

/** Each by its own name. */
function languageItem(context: Context, language: PageDescription['language']): Item {
  const label = context.t(`common:language.own.${language}`);
  return { ...chosen(context, { name: 'setLanguage', language }), label, type: 'radio', checked: language === context.page.language };
}

/** Not the roles: a level that a role sets is not kept. `+` stands on another key in each layout, hence those that are not seen. */
function zoomItems({ t, deeds }: Context): Item[] {
  const item = (direction: Zoom, key: ShellTextKey, [shown = '', ...unseen]: readonly string[]): Item[] => [
    { label: t(key), accelerator: `CommandOrControl+${shown}`, click: () => deeds.zoom(direction) },
    ...unseen.map((sign) => ({
      label: t(key),
      accelerator: `CommandOrControl+${sign}`,
      visible: false,
      click: () => deeds.zoom(direction),
    })),
  ];
  return [
    ...item('in', 'shell:view.zoomIn', ['Plus', '=', 'numadd']),
    ...item('out', 'shell:view.zoomOut', ['-', 'numsub']),
    ...item('reset', 'shell:view.actualSize', ['0', 'num0']),
  ];
}

function windowMenu(context: Context): Item {
  const { t, isMac } = context;
  const minimize: Item = { role: 'minimize', label: t('shell:window.minimize') };
  const label = barLabel(context, 'shell:window.menu');
  if (!isMac) return { label, submenu: [minimize] };
  const zoom: Item = { role: 'zoom', label: t('shell:window.zoom') };
  return { role: 'window', label, submenu: [minimize, zoom, SEPARATOR, { role: 'front', label: t('shell:window.front') }] };
}

function helpMenu(context: Context): Item {
  const { t, isMac, deeds } = context;
  const copy: Item = { label: t('shell:help.copyDiagnostics'), click: () => deeds.copyDiagnostics() };
  const label = barLabel(context, 'shell:help.menu');
  if (isMac) return { role: 'help', label, submenu: [copy] };
  return { label, submenu: [copy, SEPARATOR, { role: 'about', label: t('shell:about.menu') }] };
}

function settingsItem(context: Context): Item {
  const { t, page } = context;
  const item = { ...chosen(context, { name: 'goTo', path: '/settings' }), label: t('shell:file.settings'), enabled: page.isParkOpen };
  return { ...item, accelerator: 'CommandOrControl+,' };
}

type PlainCommand = Exclude<Command['name'], 'openPark' | 'goTo' | 'setTheme' | 'setLanguage'>;

function commandItem(context: Context, name: PlainCommand, key: ShellTextKey, more: Item = {}): Item {
  return { ...chosen(context, { name }), label: context.t(key), ...more };
}

function chosen({ deeds }: Context, command: Command): Item {
  return { click: () => deeds.command(command) };
}

/** The key that opens a menu is marked where the system has such keys; macOS has none. */
function barLabel({ t, isMac }: Context, key: ShellTextKey): string {
  return isMac ? t(key) : withMnemonic(t(key), shellText('en')(key));
}
