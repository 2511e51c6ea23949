// Notices what a page tries against its content security policy, by the browser's own event. What happens in a worker comes to light in
// the console alone, which helpers/app.ts reads.
import type { BrowserContext, Page } from '@playwright/test';

const BINDING = 'caravanTestViolation';

/** From the next load on, in every frame; and from now on in the pages that are there. */
export async function watchPolicy(watched: BrowserContext | Page, onViolation: (violation: string) => void): Promise<void> {
  await watched.exposeBinding(BINDING, (_source, violation: string) => onViolation(violation));
  await watched.addInitScript(listen, BINDING);
  const pages = 'pages' in watched ? watched.pages() : [watched];
  for (const page of pages) await page.evaluate(listen, BINDING);
}

/** Runs in the page: it may use nothing from outside itself. */
function listen(binding: string): void {
  const tell = (globalThis as unknown as Record<string, (violation: string) => void>)[binding];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
    tell?.(`${effectiveDirective} forbids ${blockedURI} (${sourceFile}:${lineNumber})`),
  );
}
