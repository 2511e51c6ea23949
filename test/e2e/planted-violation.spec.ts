// That a page which violates its content security policy does not go unnoticed. The desktop hosts have theirs in hosts/app.spec.ts.
import { expect, test } from '@playwright/test';
import { watch } from './helpers/app.ts';

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
