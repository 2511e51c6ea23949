// The built main and preload with a page that does nothing by itself, so that a test is about the host alone.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../helpers/project.ts';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="csp-nonce" content="__NONCE__">
  <title>Fixture</title><style nonce="__NONCE__">h1 { color: rgb(1, 2, 3) }</style><style>p { color: rgb(9, 9, 9) }</style></head>
  <body><h1>Fixture</h1><p>text</p><script>document.body.dataset.inline = 'ran'</script><script src="page.js"></script></body></html>`;

/** Tries by itself what the policy forbids: what a test evaluates is exempt from it. */
const SCRIPT = `document.body.dataset.own = 'ran';
globalThis.violations = [];
document.addEventListener('securitypolicyviolation', (event) => globalThis.violations.push(event.effectiveDirective));
globalThis.outcomes = (async () => {
  const picture = new Image();
  picture.src = 'http://127.0.0.1:9/x.png';
  const attempts = [async () => new Function(''), () => fetch('http://127.0.0.1:9/'), () => picture.decode(), () => import('data:text/javascript,')];
  return Promise.all(attempts.map((attempt) => attempt().then(() => 'done', () => 'refused')));
})();`;

/** A folder with package.json and dist/, which the caller removes with {@link removeFixture}. */
export function makeFixtureApp(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'caravan-fixture-'));
  cpSync(path.join(projectRoot, 'package.json'), path.join(folder, 'package.json'));
  for (const part of ['dist/main', 'dist/preload']) cpSync(path.join(projectRoot, part), path.join(folder, part), { recursive: true });
  makeFixturePage(path.join(folder, 'dist/renderer'));
  return folder;
}

/** The page alone, for a host that runs from its sources. */
export function makeFixturePage(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), PAGE);
  writeFileSync(path.join(folder, 'page.js'), SCRIPT);
}

export function removeFixture(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
