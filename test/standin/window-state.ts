// By API: where a window stands and how it looks is remembered, with Electron's events; nobody sees it. Faithful: the page is as large as
// its window (page-view.ts follows). Base of the stand-in's BrowserWindow.
import { EventEmitter } from 'node:events';
import { loadImage, type NativeImage } from './native-image.ts';
import { record } from './runtime.ts';
import { type Rectangle, screen } from './screen.ts';

export interface PlaceOptions {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly show?: boolean;
  readonly center?: boolean;
  readonly fullscreen?: boolean;
  readonly autoHideMenuBar?: boolean;
  readonly backgroundColor?: string;
  readonly icon?: NativeImage | string;
  readonly title?: string;
}

/** At most one window has it. */
const focus: { in: WindowState | null } = { in: null };

export class WindowState extends EventEmitter {
  /** The stand-in's own: called with the new size whenever the page has to follow. Set by browser-window.ts. */
  onSize: (bounds: Rectangle) => void = () => undefined;
  /** The stand-in's own, for a test to look at. */
  progress = -1;
  readonly #smallest: { readonly width: number; readonly height: number };
  #normal: Rectangle;
  #isVisible: boolean;
  #isMinimized = false;
  #isMaximized = false;
  #isFullScreen: boolean;
  #isMenuBarVisible = true;
  #isMenuBarHiding: boolean;
  #title: string;
  #backgroundColor: string;

  constructor(options: PlaceOptions = {}) {
    super();
    this.#smallest = { width: options.minWidth ?? 0, height: options.minHeight ?? 0 };
    this.#normal = this.#large(firstBounds(options));
    this.#isVisible = options.show !== false;
    this.#isFullScreen = options.fullscreen === true;
    this.#isMenuBarHiding = options.autoHideMenuBar === true;
    this.#title = options.title ?? 'Electron';
    this.#backgroundColor = options.backgroundColor ?? '#FFFFFF';
    if (options.icon !== undefined) this.setIcon(options.icon);
    if (this.#isVisible) focus.in = this;
  }

  isVisible = () => this.#isVisible;
  isMinimized = () => this.#isMinimized;
  isMaximized = () => this.#isMaximized && !this.#isFullScreen;
  isFullScreen = () => this.#isFullScreen;
  isNormal = () => !this.#isMinimized && !this.#isMaximized && !this.#isFullScreen;
  isFocused = () => focus.in === this;
  isMenuBarVisible = () => this.#isMenuBarVisible;
  isMenuBarAutoHide = () => this.#isMenuBarHiding;
  isFullScreenable = () => true;
  isMaximizable = () => true;
  getNormalBounds = () => ({ ...this.#normal });
  getTitle = () => this.#title;
  getBackgroundColor = () => this.#backgroundColor;
  getMinimumSize = () => [this.#smallest.width, this.#smallest.height];

  getBounds(): Rectangle {
    const display = screen.getDisplayMatching(this.#normal);
    if (this.#isFullScreen) return { ...display.bounds };
    return this.#isMaximized ? { ...display.workArea } : { ...this.#normal };
  }

  getContentBounds = () => this.getBounds();
  getSize = () => [this.getBounds().width, this.getBounds().height];
  getContentSize = () => this.getSize();
  getPosition = () => [this.getBounds().x, this.getBounds().y];

  /** A maximised window keeps the new place for later, as on Windows. */
  setBounds(bounds: Partial<Rectangle>): void {
    const before = this.#normal;
    this.#normal = this.#large({ ...before, ...bounds });
    const { x, y, width, height } = this.#normal;
    if (x !== before.x || y !== before.y) this.emit('move');
    if (width !== before.width || height !== before.height) this.#resized();
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }

  center(): void {
    const { workArea } = screen.getDisplayMatching(this.#normal);
    this.setBounds(centered(this.#normal, workArea));
  }

  /** Shows the window, too. */
  maximize(): void {
    this.#isMinimized = false;
    if (!this.#isVisible) this.show();
    if (this.#isMaximized) return;
    this.#isMaximized = true;
    this.emit('maximize');
    this.#resized();
  }

  unmaximize(): void {
    if (!this.#isMaximized) return;
    this.#isMaximized = false;
    this.emit('unmaximize');
    this.#resized();
  }

  setFullScreen(isFull: boolean): void {
    if (this.#isFullScreen === isFull) return;
    this.#isFullScreen = isFull;
    this.emit(isFull ? 'enter-full-screen' : 'leave-full-screen');
    this.#resized();
  }

  minimize(): void {
    this.#isMinimized = true;
    this.blur();
    this.emit('minimize');
  }

  restore(): void {
    if (!this.#isMinimized) return;
    this.#isMinimized = false;
    this.emit('restore');
  }

  show(): void {
    this.showInactive();
    this.focus();
  }

  showInactive(): void {
    if (this.#isVisible) return;
    this.#isVisible = true;
    this.emit('show');
  }

  hide(): void {
    if (!this.#isVisible) return;
    this.#isVisible = false;
    this.blur();
    this.emit('hide');
  }

  focus(): void {
    if (focus.in !== this) focus.in?.blur();
    focus.in = this;
    this.emit('focus');
  }

  blur(): void {
    if (focus.in !== this) return;
    focus.in = null;
    this.emit('blur');
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  setIcon(icon: NativeImage | string): void {
    loadImage(icon);
  }

  setBackgroundColor(color: string): void {
    this.#backgroundColor = color;
  }

  setMenuBarVisibility(isVisible: boolean): void {
    this.#isMenuBarVisible = isVisible;
  }

  setAutoHideMenuBar(isHiding: boolean): void {
    this.#isMenuBarHiding = isHiding;
  }

  setProgressBar(progress: number): void {
    this.progress = progress;
  }

  flashFrame(isFlashing: boolean): void {
    record('window.flashFrame', isFlashing);
  }

  /** The stand-in's own: it is no more. */
  forget(): void {
    if (focus.in === this) focus.in = null;
  }

  #large(bounds: Rectangle): Rectangle {
    const { width, height } = this.#smallest;
    return { ...bounds, width: Math.max(width, bounds.width), height: Math.max(height, bounds.height) };
  }

  #resized(): void {
    this.emit('resize');
    this.onSize(this.getBounds());
  }
}

function firstBounds({ x, y, width = 800, height = 600 }: PlaceOptions): Rectangle {
  const middle = centered({ x: 0, y: 0, width, height }, screen.getPrimaryDisplay().workArea);
  return { ...middle, ...(x !== undefined && { x }), ...(y !== undefined && { y }) };
}

function centered({ width, height }: Rectangle, area: Rectangle): Rectangle {
  return { x: area.x + Math.round((area.width - width) / 2), y: area.y + Math.round((area.height - height) / 2), width, height };
}
