// The timeline as a person meets it: with ten thousand milestones, by the pointer, and by the keyboard alone.
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { eventually } from '../../helpers/eventually.ts';
import { centre, mark, milestoneId, namesInSight, openTimeline, scroller } from './open-timeline.tsx';

type Store = Awaited<ReturnType<typeof openTimeline>>['store'];

const forecast = (store: Store, n: number) => store.view.row('milestone', milestoneId(n))?.forecastDate;

const row = (text: string) => {
  const found = [...document.querySelectorAll<HTMLElement>('[role="treegrid"] tbody tr')].find((each) => each.textContent?.includes(text));
  if (found === undefined) throw new Error(`no row ${text}`);
  return found;
};

/** As a hand does it: down on the sign, along, and up. */
function drag(n: number, dx: number, end: 'up' | 'escape' = 'up') {
  const { x, y } = centre(mark(n));
  const send = (type: string, clientX: number) =>
    mark(n)?.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        cancelable: true,
        pointerId: 1,
        isPrimary: true,
        button: 0,
        buttons: 1,
        clientX,
        clientY: y,
      }),
    );
  send('pointerdown', x);
  send('pointermove', x + dx / 2);
  send('pointermove', x + dx);
  if (end === 'up') send('pointerup', x + dx);
}

const pressed = (key: string) => userEvent.keyboard(key);

describe('ten thousand milestones', () => {
  it('take fewer than a thousand nodes, wherever one scrolls, and show there what belongs there', async () => {
    await openTimeline(1000, 10);
    const grid = document.querySelector('[role="treegrid"]');
    expect(grid?.getAttribute('aria-rowcount')).toBe('11001');
    for (const share of [0, 0.3, 1]) {
      scroller().scrollTop = share * scroller().scrollHeight;
      const height = row('P').getBoundingClientRect().height;
      const top = Math.ceil(scroller().scrollTop / height);
      const [project, step] = [Math.floor(top / 11), top % 11];
      const wanted = step === 0 ? `Project ${project}` : `P${String(project).padStart(4, '0')}-${String(step - 1).padStart(2, '0')}`;
      await eventually(() => expect(namesInSight()[0]).toContain(wanted));
      expect(scroller().querySelectorAll('*').length).toBeLessThan(1000);
      await eventually(() => expect(document.querySelectorAll('[data-mark]').length).toBeGreaterThan(10));
    }
  });
});

describe('the pointer', () => {
  it('drags a forecast, which asks for the reason where it slips', async () => {
    const { store, screen } = await openTimeline();
    const before = forecast(store, 4);
    drag(4, 30);
    await expect.element(screen.getByRole('dialog')).toBeVisible();
    expect(forecast(store, 4)).toBe(before);
    await screen.getByRole('button', { name: 'Without a reason' }).click();
    await eventually(() => expect(forecast(store, 4) ?? '').toSatisfy((date: string) => date > (before ?? '')));
    expect(document.querySelector('[data-moving]')).toBeNull();
  });

  it('drags earlier without a question', async () => {
    const { store } = await openTimeline();
    const before = forecast(store, 4) ?? '';
    drag(4, -30);
    await eventually(() => expect(forecast(store, 4) ?? '').toSatisfy((date: string) => date < before));
  });

  it('gives a drag up by Escape', async () => {
    const { store } = await openTimeline();
    const before = forecast(store, 4);
    drag(4, 40, 'escape');
    await eventually(() => expect(document.querySelector('[data-moving]')).not.toBeNull());
    await pressed('{Escape}');
    await eventually(() => expect(document.querySelector('[data-moving]')).toBeNull());
    expect(forecast(store, 4)).toBe(before);
  });

  it('zooms with Ctrl and the wheel, and what is under it stays there', async () => {
    await openTimeline();
    const { x, y } = centre(mark(2));
    for (let turn = 0; turn < 6; turn += 1) {
      scroller().dispatchEvent(
        new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: true, deltaY: -120, clientX: x, clientY: y }),
      );
    }
    await eventually(() => expect(scroller().scrollWidth).toBeGreaterThan(10_000));
    await eventually(() => expect(Math.abs(centre(mark(2)).x - x)).toBeLessThan(1.5));
  });
});

describe('the keyboard alone', () => {
  it('goes through the rows, closes and opens a group, and opens a milestone', async () => {
    const { addresses } = await openTimeline();
    row('Project 0').focus();
    await pressed('{ArrowLeft}');
    expect(row('Project 0').getAttribute('aria-expanded')).toBe('false');
    await pressed('{ArrowDown}');
    await eventually(() => expect(document.activeElement).toBe(row('Project 1')));
    await pressed('{ArrowUp}{ArrowRight}{ArrowDown}{ArrowDown}');
    await eventually(() => expect(document.activeElement?.textContent).toContain('P0000-01'));
    await pressed('{End}');
    await eventually(() => expect(document.activeElement?.textContent).toContain('P0001-04'));
    await pressed('{Home}{ArrowDown}');
    await eventually(() => expect(document.activeElement?.textContent).toContain('P0000-00'));
    await pressed('{Enter}');
    expect(addresses.at(-1)).toContain(`/milestones/${milestoneId(0)}`);
  });

  it('moves a forecast by a day and a week, shows it, and asks before anything changes', async () => {
    const { store, screen } = await openTimeline();
    const before = forecast(store, 4);
    row('P0000-04').focus();
    await pressed('{Alt>}{ArrowRight}{Shift>}{ArrowRight}{/Shift}{ArrowLeft}{/Alt}');
    await eventually(() => expect(document.querySelector('[data-moving]')?.getAttribute('data-moving')).toBe('2026-04-14'));
    expect(document.querySelector('[role="status"]')?.textContent).toContain('14 April 2026');
    expect(forecast(store, 4)).toBe(before);
    await pressed('{Escape}');
    await eventually(() => expect(document.querySelector('[data-moving]')).toBeNull());
    await pressed('{Alt>}{ArrowLeft}{/Alt}{Enter}');
    await eventually(() => expect(forecast(store, 4)).toBe('2026-04-06'));
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('the words', () => {
  it('say of a row what is drawn of it', async () => {
    await openTimeline();
    await eventually(() => expect(row('P0000-04').textContent).toContain('baseline 2 April 2026'));
    expect(row('P0000-04').textContent).toContain('forecast 7 April 2026');
    expect(row('P0000-04').textContent).toMatch(/working days? late/);
  });

  it('are there as a table, too', async () => {
    const { screen } = await openTimeline();
    await userEvent.click(screen.getByText('Table', { exact: true }));
    await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '13');
  });
});
