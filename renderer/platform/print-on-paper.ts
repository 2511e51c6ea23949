// The system's print dialog for a document, through a frame that is shown to nobody.
import { type Result, success } from '../domain/result.ts';
import { allowStyles } from './allow-styles.ts';

/** Resolves once the dialog has been shown; what the user chose there is not told. */
export async function printOnPaper(html: string): Promise<Result<null>> {
  const frame = document.createElement('iframe');
  frame.ariaHidden = 'true';
  // Not `hidden`, which would print nothing. Scripts stay off; the dialog needs allow-modals.
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' });
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.srcdoc = allowStyles(html);
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
  frame.contentWindow?.print();
  return success(null);
}
