// What the page alone knows of itself, put before what the host tells. The same lines in every language, as the host's are.
import type { Language } from '../../domain/registry/language.ts';

/** @param text of the host, which is shown as it is. */
export function withPageFacts(text: string, language: Language): string {
  const facts = {
    pageLanguage: language,
    pageScale: String(window.devicePixelRatio),
    pageSize: `${window.innerWidth}x${window.innerHeight}`,
    browser: navigator.userAgent,
  };
  return [...Object.entries(facts).map(([name, value]) => `${name} ${value}`), text].join('\n');
}
