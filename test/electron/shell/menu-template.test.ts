import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import type { Command, PageDescription } from '../../../electron/bridge/contract.ts';
import { type MenuSituation, menuTemplate } from '../../../electron/shell/menu-template.ts';
import { LANGUAGES } from '../../../renderer/domain/registry/language.ts';
import { ANYWHERE } from '../../../renderer/views/keys/shortcuts.ts';
import { projectRoot } from '../../helpers/project.ts';

type Item = MenuItemConstructorOptions;

const silk = '019512aa-0000-7000-8000-000000000001';

const page: PageDescription = {
  language: 'en',
  theme: 'dark',
  parks: [{ id: silk, name: 'Silk & Road' }],
  isParkOpen: true,
  undo: 'Moved the forecast',
  redo: null,
};

function menus(described: Partial<PageDescription> = {}, platform: NodeJS.Platform = 'win32', deeds: Partial<MenuSituation['deeds']> = {}) {
  const commands: Command[] = [];
  const zooms: string[] = [];
  const own = {
    command: (command: Command) => void commands.push(command),
    zoom: (direction: string) => void zooms.push(direction),
    copyDiagnostics: () => undefined,
  };
  const bar = menuTemplate({ platform, page: { ...page, ...described }, deeds: { ...own, ...deeds } });
  return { bar, items: bar.flatMap(withInner), commands, zooms };
}

/** The item and all that is under it. */
function withInner(item: Item): Item[] {
  const inner = Array.isArray(item.submenu) ? item.submenu : [];
  return [item, ...inner.flatMap(withInner)];
}

const named = (items: readonly Item[], label: string): Item => {
  const found = items.find((item) => item.label === label);
  if (found === undefined) throw new Error(`no item ${label}`);
  return found;
};

/** As a user chooses it: what Electron hands to the function is of no use to ours. */
const choose = (item: Item) => (item.click as () => void)();

const EVERYWHERE = LANGUAGES.flatMap((language) =>
  (['win32', 'linux', 'darwin'] as const).map((platform) => [language, platform] as const),
);

describe.each(EVERYWHERE)('in %s on %s', (language, platform) => {
  const { items } = menus({ language, undo: null, parks: [] }, platform);

  test('every item but a line has a label of ours', () => {
    const bare = items.filter(({ type, label }) => type !== 'separator' && (label === undefined || label.trim() === ''));
    expect(bare).toEqual([]);
    expect(items.filter(({ label }) => label?.includes('undefined') ?? false)).toEqual([]);
  });

  test('no key is taken twice', () => {
    const keys = items.filter(({ registerAccelerator }) => registerAccelerator !== false).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.runIf(language !== 'en')('nothing is left in English', () => {
    const english = new Set(menus({ language: 'en', undo: null, parks: [] }, platform).items.map(({ label }) => label));
    const own = ['Caravan', '中文', 'Русский', 'English'];
    const left = items.flatMap(({ label }) => (label !== undefined && english.has(label) && !own.includes(label) ? [label] : []));
    expect(left).toEqual([]);
  });
});

describe('each system’s own', () => {
  const barOf = (platform: NodeJS.Platform, language: PageDescription['language'] = 'en') =>
    menus({ language }, platform).bar.map(({ label }) => label);

  test('the bar, with the keys that open its menus where there are such keys', () => {
    expect(barOf('win32')).toEqual(['&File', '&Edit', '&View', '&Window', '&Help']);
    expect(barOf('linux', 'zh')).toEqual(['文件(&F)', '编辑(&E)', '视图(&V)', '窗口(&W)', '帮助(&H)']);
    expect(barOf('darwin', 'zh')).toEqual(['Caravan', '文件', '编辑', '视图', '窗口', '帮助']);
    expect(barOf('darwin', 'ru')).toEqual(['Caravan', 'Файл', 'Правка', 'Вид', 'Окно', 'Справка']);
  });

  test.each(LANGUAGES)('in %s no two menus open by the same key', (language) => {
    const keys = menus({ language }).bar.map(({ label }) => /&(\p{L})/u.exec(label ?? '')?.[1]?.toLowerCase());
    expect(keys).not.toContain(undefined);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('macOS has the menu of the app, which hides and quits it, and the system’s Window and Help', () => {
    const { bar, items } = menus({}, 'darwin');
    const roles = items.map(({ role }) => role);
    for (const role of ['about', 'services', 'hide', 'hideOthers', 'unhide', 'quit', 'front', 'zoom'] as const)
      expect(roles).toContain(role);
    expect(bar.map(({ role }) => role).filter(Boolean)).toEqual(['window', 'help']);
  });

  test('elsewhere, about and exit are where people look for them', () => {
    const { bar } = menus();
    expect(withInner(bar.at(-1) ?? {}).map(({ role }) => role)).toContain('about');
    expect(withInner(bar[0] ?? {}).at(-1)).toMatchObject({ role: 'quit', label: 'Exit' });
  });
});

describe('undo and redo', () => {
  test('say what they would do, and are never greyed out: a text field has an undo too', () => {
    const { items } = menus({ undo: 'Renamed R&D', redo: null });
    const undo = named(items, 'Undo: Renamed R&&D');
    expect(undo.enabled).not.toBe(false);
    expect(named(items, 'Redo').enabled).not.toBe(false);
  });

  test('show the page’s own keys, and leave them to the page', () => {
    const { items } = menus();
    expect(named(items, 'Undo: Moved the forecast')).toMatchObject({ accelerator: 'CommandOrControl+Z', registerAccelerator: false });
    expect(named(items, 'Redo')).toMatchObject({ accelerator: 'Control+Y', registerAccelerator: false });
  });

  test('are commands to the page, and no roles of the system’s', () => {
    const { items, commands } = menus();
    choose(named(items, 'Undo: Moved the forecast'));
    choose(named(items, 'Redo'));
    expect(commands).toEqual([{ name: 'undo' }, { name: 'redo' }]);
    expect(items.map(({ role }) => role)).not.toContain('undo');
  });
});

test('no key that the page listens to itself is taken', () => {
  const listened: string[] = Object.values(ANYWHERE);
  const taken = menus()
    .items.filter(({ registerAccelerator }) => registerAccelerator !== false)
    .flatMap(({ accelerator }) => accelerator?.toLowerCase().replace('commandorcontrol', 'mod') ?? []);
  expect(listened.filter((combo) => taken.includes(combo))).toEqual([]);
});

describe('the park', () => {
  test('recent ones are opened by their name', () => {
    const { items, commands } = menus();
    choose(named(items, 'Silk && Road'));
    choose(named(items, 'All Parks…'));
    expect(commands).toEqual([{ name: 'openPark', park: silk }, { name: 'parks' }]);
  });

  test('what needs one is greyed out without one', () => {
    const off = (isParkOpen: boolean) => menus({ isParkOpen }).items.flatMap(({ enabled, label }) => (enabled === false ? [label] : []));
    expect(off(true)).toEqual([]);
    expect(off(false)).toEqual(expect.arrayContaining(['Import Plan…', 'Save a Copy of the Park…', 'Settings…', 'Overview', 'Projects']));
    expect(off(false)).not.toContain('Open Bundle…');
    expect(off(false)).not.toContain('New Park…');
  });
});

test('View has every view of the rail, in the rail’s order', () => {
  const rail = readFileSync(path.join(projectRoot, 'renderer/views/frame/rail.tsx'), 'utf8');
  const paths = [...rail.matchAll(/\{ path: '([^']+)', name: '/g)].map(([, found]) => found);
  const { bar, commands } = menus();
  const view = named(bar, '&View');
  for (const item of withInner(view)) if (item.accelerator?.toString().match(/\+\d$/) && item.visible !== false) choose(item);
  expect(paths.length).toBeGreaterThan(3);
  expect(commands.flatMap((command) => (command.name === 'goTo' ? [command.path] : []))).toEqual(paths);
});

test('appearance and language are marked as they are, and chosen', () => {
  const { items, commands } = menus({ language: 'ru', theme: 'dark' });
  const marked = items.filter(({ checked }) => checked === true).map(({ label }) => label);
  expect(marked).toEqual(['Тёмное', 'Русский']);
  choose(named(items, 'Светлое'));
  choose(named(items, '中文'));
  expect(commands).toEqual([
    { name: 'setTheme', theme: 'light' },
    { name: 'setLanguage', language: 'zh' },
  ]);
});

test('zoom goes by the keys of every layout', () => {
  const { items, zooms } = menus();
  const keys = items.filter(({ label }) => label === 'Zoom In').map(({ accelerator }) => accelerator);
  expect(keys).toEqual(['CommandOrControl+Plus', 'CommandOrControl+=', 'CommandOrControl+numadd']);
  for (const label of ['Zoom In', 'Zoom Out', 'Actual Size']) choose(named(items, label));
  expect(zooms).toEqual(['in', 'out', 'reset']);
});

test('diagnostics can be copied, whatever has become of the page', () => {
  let copied = 0;
  const { items } = menus({ isParkOpen: false }, 'linux', { copyDiagnostics: () => (copied += 1) });
  choose(named(items, 'Copy Diagnostics'));
  expect(copied).toBe(1);
});
