// Faithful: how large a page is, how far it is zoomed (fewer CSS pixels, each of them larger, as in any browser), and whether it is told
// that the user prefers the dark.
import type { Rectangle } from './screen.ts';

type Send = (method: string, parameters: object) => Promise<unknown>;

/** Electron's: each level is a fifth larger than the one below. */
const PER_LEVEL = 1.2;

export class PageView {
  #send: Send | undefined;
  #size: { readonly width: number; readonly height: number } = { width: 800, height: 600 };
  #level = 0;
  #isDark = false;

  get level(): number {
    return this.#level;
  }

  get factor(): number {
    return PER_LEVEL ** this.#level;
  }

  /** Once the page is there; what was said before holds from its beginning. */
  async open(send: Send): Promise<void> {
    this.#send = send;
    await this.#applyScheme();
    await this.#applySize();
  }

  zoomTo(level: number): void {
    this.#level = level;
    void this.#applySize();
  }

  zoomToFactor(factor: number): void {
    if (!(factor > 0)) throw new RangeError("'zoomFactor' must be a double greater than 0.0");
    this.zoomTo(Math.log(factor) / Math.log(PER_LEVEL));
  }

  resize({ width, height }: Rectangle): void {
    this.#size = { width, height };
    void this.#applySize();
  }

  followScheme(isDark: boolean): void {
    this.#isDark = isDark;
    void this.#applyScheme();
  }

  /** A page that has gone meanwhile needs no view. */
  async #applySize(): Promise<void> {
    const width = Math.round(this.#size.width / this.factor);
    const height = Math.round(this.#size.height / this.factor);
    const metrics = { width, height, deviceScaleFactor: this.factor, mobile: false };
    await this.#send?.('Emulation.setDeviceMetricsOverride', metrics).catch(() => undefined);
  }

  async #applyScheme(): Promise<void> {
    const features = [{ name: 'prefers-color-scheme', value: this.#isDark ? 'dark' : 'light' }];
    await this.#send?.('Emulation.setEmulatedMedia', { features }).catch(() => undefined);
  }
}
