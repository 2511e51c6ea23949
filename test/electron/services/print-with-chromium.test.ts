import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../electron/services/find-chromium.ts';
import { printWithChromium } from '../../../electron/services/print-with-chromium.ts';

const isChromiumHere = findChromium() !== null;
const arePdfToolsHere = canRun('pdftotext') && canRun('pdfinfo');

const folder = mkdtempSync(path.join(os.tmpdir(), 'caravan-print-'));
const file = path.join(folder, 'printed.pdf');
const requests: string[] = [];
const server = createServer((request, response) => {
  requests.push(request.url ?? '');
  response.end();
});

const RED_DOT = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** Tries in every way to reach the given address, and to run a script. */
const documentThatReachesOut = (address: string) => `<!doctype html><html lang="zh"><head><meta charset="utf-8">
  <title>里程碑报告</title><link rel="stylesheet" href="${address}style"><base href="${address}">
  <meta http-equiv="refresh" content="0;url=${address}refresh">
  <style>@import "${address}import"; .page { break-before: page } @font-face { font-family: x; src: url(${address}font) } p { font-family: x, sans-serif }</style>
  </head><body><h1>里程碑报告 — Отчёт по вехам</h1><p>西安 · Москва · Xi’an</p><img src="${RED_DOT}" width="40" height="40" alt="">
  <h1 class="page">第二章</h1><h2>Раздел второй</h2><img src="${address}picture" alt=""><iframe src="${address}frame"></iframe>
  <h1 class="page">第三章</h1><script src="${address}script"></script><script>document.body.textContent = 'A script ran'</script>
  <noscript>No script ran</noscript></body></html>`;

describe.skipIf(!isChromiumHere)('printing with an installed Chromium', () => {
  let text = '';
  let info = '';

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${portOf(server)}/`;
    const printed = await printWithChromium({
      html: documentThatReachesOut(address),
      headerHtml: `<div style="font-size: 8px; margin: auto">园区 · Парк<img src="${address}header"><script src="${address}header-script"></script></div>`,
      footerHtml:
        '<div style="font-size: 8px; margin: auto">стр. <span class="pageNumber"></span> из <span class="totalPages"></span></div>',
    });
    if (!printed.ok) throw new Error(JSON.stringify(printed.problem));
    writeFileSync(file, printed.value);
    if (!arePdfToolsHere) return;
    text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  }, 120_000);
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.skipIf(!arePdfToolsHere)('numbers each page in the footer, "n of m", and repeats the header', () => {
    const pages = text.split('\f').slice(0, 3);
    expect(pages).toHaveLength(3);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`стр. ${index + 1} из 3`);
      expect(page).toMatch(/园区\s+·\s+Парк/);
    }
  });

  test.skipIf(!arePdfToolsHere)('keeps Chinese and Russian text searchable', () => {
    expect(text).toContain('里程碑报告 — Отчёт по вехам');
    expect(text).toContain('Раздел второй');
  });

  test.skipIf(!arePdfToolsHere)('makes tagged A4 pages under the document’s title', () => {
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Page size:.*A4/);
    expect(info).toMatch(/Title:\s+里程碑报告/);
  });

  test.skipIf(!canRun('pdfimages'))('shows pictures that are part of the document', () => {
    expect(execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' })).toMatch(/^\s+1\s+0\s+image/m);
  });

  test.skipIf(!arePdfToolsHere)('runs no script', () => {
    expect(text).not.toContain('A script ran');
    expect(text).toContain('No script ran');
  });

  test('asks nothing of the network', () => {
    expect(requests).toEqual([]);
  });

  test('leaves no profile behind', () => {
    expect(readdirSync(os.tmpdir()).filter((name) => name.startsWith(`caravan-chromium-${process.pid}-`))).toEqual([]);
  });

  test('says so when the browser does not start', async () => {
    expect(await printWithChromium({ html: '<p>x</p>' }, process.execPath)).toMatchObject({ ok: false, problem: { code: 'print.failed' } });
    expect(await printWithChromium({ html: '<p>x</p>' }, '/nonexistent')).toMatchObject({ ok: false, problem: { code: 'print.failed' } });
  }, 60_000);
});

test('without a browser, printing says so', async () => {
  expect(await printWithChromium({ html: '<p>x</p>' }, null)).toEqual({ ok: false, problem: { code: 'print.noBrowser' } });
});

function canRun(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function portOf({ address }: { address: () => unknown }): number {
  const bound = address.call(server);
  return typeof bound === 'object' && bound !== null && 'port' in bound ? Number(bound.port) : 0;
}
