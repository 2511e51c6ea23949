// By API: which languages a session is to check is remembered; nothing is checked, and no dictionary fetched.
import { EventEmitter } from 'node:events';
import { record } from './runtime.ts';

export class SpellChecker extends EventEmitter {
  /** Some of those that Chromium has dictionaries for. */
  availableSpellCheckerLanguages: readonly string[] = ['de', 'en-GB', 'en-US', 'fr', 'ru'];
  /** The stand-in's own, for a test to look at. */
  dictionaryAddress = '';
  readonly #words = new Set<string>();
  #languages: readonly string[] = [];
  #isEnabled = true;

  isSpellCheckerEnabled = () => this.#isEnabled;
  getSpellCheckerLanguages = () => [...this.#languages];

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.#isEnabled = isEnabled;
  }

  setSpellCheckerLanguages(languages: readonly string[]): void {
    for (const language of languages) {
      if (!this.availableSpellCheckerLanguages.includes(language)) {
        throw new Error(`Invalid language code provided: "${language}" is not a valid language code`);
      }
    }
    this.#languages = [...languages];
    record('session.setSpellCheckerLanguages', this.#languages);
  }

  setSpellCheckerDictionaryDownloadURL(address: string): void {
    this.dictionaryAddress = address;
  }

  addWordToSpellCheckerDictionary(word: string): boolean {
    this.#words.add(word);
    return true;
  }

  removeWordFromSpellCheckerDictionary(word: string): boolean {
    return this.#words.delete(word);
  }

  listWordsInSpellCheckerDictionary(): Promise<string[]> {
    return Promise.resolve([...this.#words]);
  }
}
