// In a real browser: what a page does that has no host.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { failure, success } from '../../renderer/domain/result.ts';
import { connectPlatform } from '../../renderer/platform/connect-platform.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.head.querySelector('meta[name="csp-nonce"]')?.remove();
});

/** Answers the file dialog that the page is about to show, as the user would. */
function answerDialog(answer: (input: HTMLInputElement) => void) {
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    queueMicrotask(() => answer(this));
  });
}

function choose(file: File) {
  answerDialog((input) => {
    const list = new DataTransfer();
    list.items.add(file);
    input.files = list.files;
    input.dispatchEvent(new Event('change'));
  });
}

describe('a plain page', () => {
  test('says what it lacks', async () => {
    const platform = await connectPlatform();
    expect(platform.host.kind).toBe('web');
    expect(Object.values(platform.capabilities)).not.toContain(true);
    expect([platform.host.installation, platform.backups]).toEqual([null, null]);
    expect(await platform.printToPdf({ html: 'x' })).toEqual(failure('print.unavailable'));
  });

  test('opens a file by an input, which it takes away again', async () => {
    choose(new File([new Uint8Array([1, 2])], 'план.xml'));
    expect(await (await connectPlatform()).openFile('plan')).toEqual(success({ name: 'план.xml', bytes: new Uint8Array([1, 2]) }));
    expect(document.querySelector('input[type=file]')).toBeNull();
  });

  test('a cancelled dialog is null', async () => {
    answerDialog((input) => input.dispatchEvent(new Event('cancel')));
    expect(await (await connectPlatform()).openFile('bundle')).toEqual(success(null));
  });

  test('a file beyond the limit is refused before it is read', async () => {
    const file = new File([], 'a.xml');
    Object.defineProperty(file, 'size', { value: 300 * 1024 * 1024 });
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new Error('was read'));
    answerDialog((input) => {
      Object.defineProperty(input, 'files', { value: [file] });
      input.dispatchEvent(new Event('change'));
    });
    expect(await (await connectPlatform()).openFile('plan')).toMatchObject({ ok: false, problem: { code: 'file.tooLarge' } });
  });

  test('saves as a download under a safe name, with the bytes as they are', async () => {
    const links: { name: string; href: string }[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      links.push({ name: this.download, href: this.href });
    });
    const file = { suggestedName: '报告/1.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1, 2, 3]) };
    expect(await (await connectPlatform()).saveFile(file)).toEqual(success({ name: '报告-1.pdf' }));
    expect(links.map(({ name }) => name)).toEqual(['报告-1.pdf']);
    const saved = await (await fetch(links[0]?.href ?? '')).blob();
    expect([saved.type, [...new Uint8Array(await saved.arrayBuffer())]]).toEqual(['application/pdf', [1, 2, 3]]);
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'nonsense', 'http://example.org/'])('does not open %s', async (url) => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    expect(await (await connectPlatform()).openExternal(url)).toEqual(failure('link.refused'));
    expect(open).not.toHaveBeenCalled();
  });
});

describe('printing on paper', () => {
  test('shows the dialog for the document itself, in a frame without scripts', async () => {
    let printed = '';
    const appended = new MutationObserver(() => {
      const frame = document.querySelector('iframe');
      // Before the page's own listener, which asks for the dialog.
      frame?.addEventListener('load', () => rememberPrinted(frame), { capture: true });
    });
    const rememberPrinted = ({ contentWindow: view, contentDocument }: HTMLIFrameElement) => {
      if (view === null) return;
      view.print = () => {
        printed = contentDocument?.body.textContent ?? '';
        view.dispatchEvent(new Event('afterprint'));
      };
    };
    appended.observe(document.body, { childList: true });
    const html = '<p>Отчёт</p><script>document.body.textContent = "A script ran"</script>';
    const result = (await connectPlatform()).printOnPaper({ html });
    await expect.poll(() => document.querySelector('iframe')?.getAttribute('sandbox') ?? '').not.toContain('allow-scripts');
    expect(await result).toEqual(success(null));
    appended.disconnect();
    expect(printed).toContain('Отчёт');
    expect(document.querySelector('iframe')).toBeNull();
  });
});
