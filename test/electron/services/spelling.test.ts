import { describe, expect, test } from 'vitest';
import { checkSpelling, languageOfTag, type SpellChecker } from '../../../electron/services/spelling.ts';

/** Remembers what it was told, in order. */
function checker(available: readonly string[] = ['de', 'en-US', 'ru']): SpellChecker & { readonly told: unknown[] } {
  const told: unknown[] = [];
  return {
    told,
    availableSpellCheckerLanguages: available,
    setSpellCheckerEnabled: (isEnabled) => told.push(isEnabled),
    setSpellCheckerLanguages: (languages) => told.push(languages),
    setSpellCheckerDictionaryDownloadURL: (address) => told.push(new URL(address)),
  };
}

describe('spelling', () => {
  test('unless asked for, is not checked, and its dictionaries come from a port to which Chromium does not speak', () => {
    const subject = checker();
    checkSpelling(subject, []);
    const [address, languages, isEnabled] = subject.told;
    expect(address).toMatchObject({ hostname: '127.0.0.1', port: '1' });
    expect([languages, isEnabled]).toEqual([[], false]);
  });

  test('is checked in the languages that were asked for, once it is known where from', () => {
    const subject = checker();
    checkSpelling(subject, ['ru', 'en']);
    expect(subject.told).toEqual([new URL('https://redirector.gvt1.com/edgedl/chrome/dict/'), ['ru', 'en-US'], true]);
  });

  test('switched off again, it can fetch nothing any more', () => {
    const subject = checker();
    checkSpelling(subject, ['ru']);
    checkSpelling(subject, []);
    expect(subject.told.slice(3)).toMatchObject([{ hostname: '127.0.0.1' }, [], false]);
  });

  test('leaves out what the system cannot check, which Electron would throw at', () => {
    const subject = checker([]);
    checkSpelling(subject, ['ru', 'en']);
    expect(subject.told).toMatchObject([{ hostname: 'redirector.gvt1.com' }, [], true]);
  });
});

test('a dictionary is known by its name', () => {
  expect(['ru', 'en-US', 'en-us', 'de', ''].map(languageOfTag)).toEqual(['ru', 'en', 'en', undefined, undefined]);
});
