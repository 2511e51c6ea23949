// Makes libraries keep to the page's content security policy. `main.tsx` and each worker import this file before all others:
// zod decides when a schema is made whether it may compile code, and the mere attempt would be reported as a violation.
import { config } from 'zod';

config({ jitless: true });

/**
 * The nonce that this page's `<style>` elements must carry; the host puts it into index.html, new in each response.
 * Undefined where no host of ours served the page. For MantineProvider's `getStyleNonce`.
 */
export function styleNonce(): string | undefined {
  const content = globalThis.document?.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  return content === '' || content === NONCE_PLACEHOLDER ? undefined : content;
}

const NONCE_PLACEHOLDER = '__NONCE__';

// Libraries of Mantine's that make <style> elements themselves look for the nonce under this name (package get-nonce).
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
