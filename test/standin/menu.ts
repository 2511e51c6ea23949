// By API: menus are trees that nobody sees. Faithful: what an item is made into from its template, which of a group of radio items is
// checked, and what choosing an item does. Not at all: keys that are pressed in a page do not come to the menu, and `popup` waits for
// no choice; a test calls the item's `click`.
import { EventEmitter } from 'node:events';
import type { BrowserWindow } from './browser-window.ts';
import { doRole, type Role, roleOf } from './menu-roles.ts';
import { record } from './runtime.ts';
import type { WebContents } from './web-contents.ts';

type ItemType = 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio';

interface ItemOptions {
  readonly id?: string;
  readonly type?: ItemType;
  readonly role?: string;
  readonly label?: string;
  readonly sublabel?: string;
  readonly toolTip?: string;
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly acceleratorWorksWhenHidden?: boolean;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly checked?: boolean;
  readonly icon?: unknown;
  readonly submenu?: Menu | readonly (ItemOptions | MenuItem)[];
  readonly click?: (item: MenuItem, window: BrowserWindow | undefined, event: object) => void;
}

let lastCommand = 0;

export class MenuItem {
  readonly commandId: number;
  readonly id: string;
  readonly type: ItemType;
  readonly role: string | undefined;
  readonly submenu: Menu | undefined;
  readonly accelerator: string | null;
  readonly registerAccelerator: boolean;
  readonly sublabel: string;
  readonly icon: unknown;
  label: string;
  toolTip: string;
  enabled: boolean;
  visible: boolean;
  /** Set when the item is put into a menu. */
  menu: Menu | undefined;
  readonly #click: ItemOptions['click'];
  readonly #role: Role | undefined;
  #isChecked: boolean;

  constructor(options: ItemOptions) {
    lastCommand += 1;
    const role = options.role === undefined ? undefined : roleOf(options.role);
    this.commandId = lastCommand;
    this.id = options.id ?? '';
    this.role = options.role?.toLowerCase();
    this.submenu = submenuOf(options);
    this.type = options.type ?? (this.submenu === undefined ? 'normal' : 'submenu');
    this.label = options.label ?? role?.label ?? '';
    this.accelerator = options.accelerator ?? role?.accelerator ?? null;
    this.registerAccelerator = options.registerAccelerator ?? role?.registerAccelerator ?? true;
    this.sublabel = options.sublabel ?? '';
    this.toolTip = options.toolTip ?? '';
    this.icon = options.icon;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.#isChecked = options.checked ?? false;
    this.#click = options.click;
    this.#role = role;
  }

  get checked(): boolean {
    return this.#isChecked;
  }

  set checked(isChecked: boolean) {
    if (this.type !== 'radio') {
      this.#isChecked = isChecked;
      return;
    }
    for (const other of this.menu?.groupOf(this) ?? []) other.#isChecked = false;
    this.#isChecked = true;
  }

  /** As the user chooses it. Electron hands on the focused window; a test says which one it means. */
  click(event: object = {}, window?: BrowserWindow, contents?: WebContents): void {
    if (this.type === 'checkbox' || this.type === 'radio') this.checked = !this.checked;
    if (this.#role !== undefined && doRole(this.#role, window, contents)) return;
    this.#click?.(this, window, event);
  }
}

interface PopupOptions {
  readonly window?: BrowserWindow;
  readonly x?: number;
  readonly y?: number;
  readonly callback?: () => void;
}

export class Menu extends EventEmitter {
  static #ofApplication: Menu | null = null;
  /** The stand-in's own: the one that was popped up last, until it is closed. */
  static popped: Menu | null = null;

  readonly items: MenuItem[] = [];
  #afterPopup: (() => void) | undefined;

  static getApplicationMenu(): Menu | null {
    return Menu.#ofApplication;
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#ofApplication = menu;
  }

  static buildFromTemplate(template: readonly (ItemOptions | MenuItem)[]): Menu {
    if (!Array.isArray(template)) throw new TypeError('Invalid template for Menu: Menu template must be an array');
    const menu = new Menu();
    for (const options of template) menu.append(itemOf(options));
    return menu;
  }

  append(item: MenuItem): void {
    this.insert(this.items.length, item);
  }

  insert(position: number, item: MenuItem): void {
    if (position < 0 || position > this.items.length) throw new RangeError('Position must be inside the menu');
    this.items.splice(position, 0, item);
    item.menu = this;
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  popup({ x, y, callback }: PopupOptions = {}): void {
    record('menu.popup', { x, y, labels: this.items.map(({ label }) => label) });
    Menu.popped = this;
    this.#afterPopup = callback;
    this.emit('menu-will-show', {});
  }

  closePopup(): void {
    if (Menu.popped !== this) return;
    Menu.popped = null;
    this.emit('menu-will-close', {});
    this.#afterPopup?.();
  }

  /** The stand-in's own: the radio items next to each other of which one is checked. */
  groupOf(item: MenuItem): readonly MenuItem[] {
    const at = this.items.indexOf(item);
    const isOther = ({ type }: MenuItem) => type !== 'radio';
    const start = this.items.slice(0, at).findLastIndex(isOther) + 1;
    const length = this.items.slice(at).findIndex(isOther);
    return this.items.slice(start, length === -1 ? undefined : at + length);
  }
}

function itemOf(options: ItemOptions | MenuItem): MenuItem {
  if (options instanceof MenuItem) return options;
  if (options.label === undefined && options.role === undefined && options.type === undefined) {
    throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type');
  }
  return new MenuItem(options);
}

function submenuOf({ type, submenu }: ItemOptions): Menu | undefined {
  if (type === 'submenu' && submenu === undefined) throw new Error('Invalid submenu');
  if (submenu === undefined || submenu instanceof Menu) return submenu;
  return Menu.buildFromTemplate(submenu);
}
