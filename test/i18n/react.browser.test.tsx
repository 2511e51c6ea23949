import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { preferredLanguage, setLanguage, useLanguage, useTranslate } from '../../renderer/i18n/react.ts';

function Sample() {
  const t = useTranslate();
  return <button type="button">{`${t('common:workingDays', { count: 2 })} ${useLanguage()}`}</button>;
}

beforeEach(() => setLanguage('en'));

it('shows the texts of another language at once, and says so to assistive technology', async () => {
  const screen = await render(<Sample />);
  await expect.element(screen.getByRole('button')).toHaveTextContent('2 working days en');
  setLanguage('ru');
  await expect.element(screen.getByRole('button')).toHaveTextContent('2 рабочих дня ru');
  expect(document.documentElement.lang).toBe('ru');
  setLanguage('zh');
  await expect.element(screen.getByRole('button')).toHaveTextContent('2 个工作日 zh');
  expect(document.documentElement.lang).toBe('zh-CN');
});

it('begins in the first of the system’s languages that it speaks', () => {
  expect(preferredLanguage(['de-DE', 'zh-Hant-TW', 'ru'])).toBe('zh');
  expect(preferredLanguage(['RU-ru', 'en'])).toBe('ru');
  expect(preferredLanguage(['de'])).toBe('en');
  expect(preferredLanguage([])).toBe('en');
});
