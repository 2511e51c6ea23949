// By API: a sign that nobody sees; a test clicks it by emitting `click`, or chooses from its menu. Faithful: its picture must be one.
import { EventEmitter } from 'node:events';
import type { Menu } from './menu.ts';
import { loadImage, type NativeImage } from './native-image.ts';
import { record } from './runtime.ts';

export class Tray extends EventEmitter {
  /** The stand-in's own: those that are shown now. Electron has no such list. */
  static readonly shown = new Set<Tray>();

  /** The stand-in's own, for a test to look at. */
  image: NativeImage;
  menu: Menu | null = null;
  toolTip = '';
  title = '';

  constructor(image: NativeImage | string) {
    super();
    this.image = loadImage(image);
    Tray.shown.add(this);
    record('new Tray');
  }

  isDestroyed = () => !Tray.shown.has(this);
  getTitle = () => this.title;
  getBounds = () => ({ x: 0, y: 0, width: 24, height: 24 });

  setImage(image: NativeImage | string): void {
    this.image = loadImage(image);
  }

  setPressedImage(image: NativeImage | string): void {
    loadImage(image);
  }

  setToolTip(toolTip: string): void {
    this.toolTip = toolTip;
  }

  setTitle(title: string): void {
    this.title = title;
  }

  setContextMenu(menu: Menu | null): void {
    this.menu = menu;
  }

  setIgnoreDoubleClickEvents(_isIgnored: boolean): void {
    // A test makes none.
  }

  popUpContextMenu(menu?: Menu): void {
    record('tray.popUpContextMenu');
    (menu ?? this.menu)?.emit('menu-will-show');
  }

  closeContextMenu(): void {
    this.menu?.emit('menu-will-close');
  }

  destroy(): void {
    Tray.shown.delete(this);
    record('tray.destroy');
  }
}
