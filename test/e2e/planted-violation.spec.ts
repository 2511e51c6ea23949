// That a page which violates its content security policy, or shows what nobody can read, does not go unnoticed. The desktop hosts have their policy in
// hosts/app.spec.ts.
import { expect, type Page, test } from '@playwright/test';
import { openFirstRun, watch } from './helpers/app.ts';
import { illegible } from './helpers/legible.ts';

// Without the fixture that would fail this test, as it should.
test('loopback: a page that violates its policy fails the test in which it does', async ({ page, baseURL }) => {
  const faults = await watch(page, new URL(baseURL ?? '').origin);
  await page.goto('/');
  await expect(page.getByRole('button').first()).toBeVisible();
  expect(faults).toEqual([]);
  await page.evaluate(() => {
    const picture = new Image();
    picture.src = 'https://example.org/planted.png';
    document.body.append(picture);
  });
  // By the browser's event, and by what the console says.
  await expect.poll(() => faults).toContainEqual(expect.stringMatching(/^policy: img-src forbids https:\/\/example\.org\/planted\.png/));
  await expect.poll(() => faults).toContainEqual(expect.stringMatching(/^error: .*Content Security Policy/));
});

test('a text that is cut off, hidden in part or written over is found, and one that tells its whole is not', async ({ page }) => {
  await openFirstRun(page);
  expect(await illegible(page)).toEqual([]);
  await plant(page, { overflow: 'hidden', whiteSpace: 'nowrap', width: '40px' }, 'cut in the middle');
  await plant(page, { overflow: 'hidden', whiteSpace: 'nowrap', width: '40px', textOverflow: 'ellipsis' }, 'cut with a mark and told');
  await plant(page, { overflow: 'hidden', height: '8px', fontSize: '20px' }, 'cut from below');
  await plant(page, { position: 'fixed', left: '-20px', top: '40%' }, 'beyond the edge');
  await plant(page, { position: 'fixed', left: '40%', top: '60%' }, 'written once');
  await plant(page, { position: 'fixed', left: '40%', top: '60%' }, 'written twice');
  await plant(page, { position: 'fixed', left: '40%', top: '80%' }, 'hidden in part');
  await plant(
    page,
    { position: 'fixed', left: '40%', top: '80%', width: '3ch', height: '2em', background: 'rgb(1, 2, 3)', zIndex: '9' },
    '',
  );
  await expect(page.locator('[data-planted]').nth(1)).toHaveCSS('text-overflow', 'ellipsis');
  expect(await illegible(page)).toEqual([
    expect.stringMatching(/^“cut in the middle” is cut off by div/),
    expect.stringMatching(/^“cut from below” is cut off by div.*from above or below/),
    expect.stringMatching(/^“beyond the edge” is cut off by the edge of the window/),
    expect.stringMatching(/^“hidden in part” lies partly under div/),
    expect.stringMatching(/^“written once” and “written twice” are written over each other/),
  ]);
});

/** Into the app's own page, whose scripts then tell what an ellipsis cuts short. */
function plant(page: Page, look: Readonly<Record<string, string>>, words: string): Promise<void> {
  return page.evaluate(
    ([style, text]) => {
      const planted = document.createElement('div');
      Object.assign(planted.style, { padding: '2px', ...style });
      planted.dataset.planted = '';
      planted.textContent = text;
      document.querySelector('main')?.append(planted);
    },
    [look, words] as const,
  );
}
