// Faithful: what main says of light and dark is what the pages' `prefers-color-scheme` says. By API: the system's own choice, which a
// test sets.
import { EventEmitter } from 'node:events';

class NativeTheme extends EventEmitter {
  shouldUseHighContrastColors = false;
  shouldUseInvertedColorScheme = false;
  prefersReducedTransparency = false;
  #source: 'system' | 'light' | 'dark' = 'system';
  #isSystemDark = false;

  get themeSource() {
    return this.#source;
  }

  set themeSource(source: 'system' | 'light' | 'dark') {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`stand-in: no such themeSource: ${source}`);
    this.#source = source;
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark' || (this.#source === 'system' && this.#isSystemDark);
  }

  get shouldUseDarkColorsForSystemIntegratedUI(): boolean {
    return this.#isSystemDark;
  }

  /** The stand-in's own: the user has changed the system's look. */
  setSystemDark(isDark: boolean): void {
    this.#isSystemDark = isDark;
    this.emit('updated');
  }
}

export const nativeTheme = new NativeTheme();
