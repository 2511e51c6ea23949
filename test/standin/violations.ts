// Faithful: every page, frame and window that tries something against its content security policy is noticed, from its first moment. A
// world of its own listens, which the page cannot see.
import type { Fields } from './devtools.ts';
import { tellViolation } from './runtime.ts';

type Send = (method: string, parameters: object) => Promise<unknown>;

const WORLD = 'standin-watch';
const BINDING = 'standinViolation';

/** Before the page loads anything. */
export async function watchPolicy(send: Send): Promise<void> {
  await send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
  await send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: `(${listen.toString()})(${BINDING});` });
}

/** @param event of the protocol's `Runtime.bindingCalled` */
export function noteViolation({ name, payload }: Fields): void {
  if (name === BINDING) tellViolation(String(payload));
}

/** Runs in the page as source text: it may use nothing from outside itself. */
function listen(tell: (violation: string) => void): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
    tell(`${effectiveDirective} forbids ${blockedURI} (${sourceFile}:${lineNumber})`),
  );
}
