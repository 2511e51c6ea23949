import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../renderer/domain/calendar/calendar-date.ts';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { LANGUAGES, type Language } from '../../../renderer/domain/registry/language.ts';
import { translator } from '../../../renderer/i18n/translator.ts';
import { layOutRows } from '../../../renderer/views/timeline/row-layout.ts';
import { shadedCalendars } from '../../../renderer/views/timeline/shaded-calendars.ts';
import { TimelineModel } from '../../../renderer/views/timeline/timeline-model.ts';
import { timelinePages } from '../../../renderer/views/timeline/timeline-pages.ts';
import { escaped, type TimelinePicture, timelineSvg } from '../../../renderer/views/timeline/timeline-svg.ts';
import type { Planned } from '../../domain/rules/park.ts';
import { linkedPark } from '../../domain/schedule/linked-park.ts';

const TODAY = '2026-03-20';

function picture(milestones: readonly Planned[], language: Language = 'en', more: Partial<TimelinePicture> = {}): TimelinePicture {
  const park = linkedPark(milestones, milestones.length > 1 ? [{ from: 0, to: 1 }] : []);
  const model = new TimelineModel({ park, today: TODAY, calendars: officialCalendars, language }, 'project', {
    text: '',
    status: null,
    health: null,
    site: null,
  });
  const layout = layOutRows(model, new Set());
  return {
    t: translator(language),
    layout,
    shaded: shadedCalendars(park, officialCalendars, language),
    from: dayNumber('2026-01-01'),
    to: dayNumber('2026-12-31'),
    today: dayNumber(TODAY),
    firstRow: 0,
    lastRow: layout.count - 1,
    showsLinks: true,
    showsCritical: true,
    ...more,
  };
}

const PLAN: readonly Planned[] = [
  { code: 'EXO-1', baseline: '2026-02-02', actualDate: '2026-02-10', status: 'accepted' },
  { code: 'EXO-2', baseline: '2026-05-01', forecastDate: '2026-06-15' },
  { code: 'EXO-3', status: 'cancelled', forecastDate: '2026-09-01' },
];

describe('the picture', () => {
  it.each(LANGUAGES)('is well-formed, needs nothing from elsewhere, and says title, legend and rows in its language (%s)', (language) => {
    const { svg } = timelineSvg(picture(PLAN, language));
    const t = translator(language);
    expect(XMLValidator.validate(svg)).toBe(true);
    for (const words of [t('timeline:title'), t('timeline:legend.late'), t('timeline:legend.offAtAll'), 'EXO-1', 'EXO-2', 'EXO-3']) {
      expect(svg).toContain(escaped(words));
    }
    expect(svg).not.toMatch(/\b(href|style|src|script)\b/);
    expect(svg.match(/https?:/g)).toHaveLength(1); // the namespace
  });

  it('takes whatever people wrote as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, code) => {
        const { svg } = timelineSvg(picture([{ code: `${code}<script>`, forecastDate: '2026-04-01' }, { code: `"&${title}` }]));
        expect(XMLValidator.validate(svg)).toBe(true);
        expect(svg).not.toContain('<script');
      }),
      { numRuns: 25 },
    );
  });

  it('leaves out what XML cannot hold', () => {
    expect(escaped('a\u0000b\u001f\ud800c\uffff\td')).toBe('ab\ufffdc\td');
  });

  it('tells how many rows it leaves out', () => {
    const whole = picture(PLAN);
    expect(timelineSvg({ ...whole, lastRow: 1 }).svg).toContain('2 more rows are not shown');
    expect(timelineSvg(whole).svg).not.toContain('more row');
    expect(timelineSvg({ ...whole, lastRow: 1 }).svg).not.toContain('EXO-3');
  });
});

describe('pages', () => {
  it('have every row once, and pictures that do not point into each other', () => {
    const many = Array.from({ length: 80 }, (_, at): Planned => ({ code: `R${100 + at}`, forecastDate: '2026-04-01' }));
    const html = timelinePages(picture(many));
    expect(html.match(/<svg /g)).toHaveLength(3);
    expect(many.filter(({ code = '' }) => html.split(`>${code} `).length !== 2)).toEqual([]);
    const ids = [...html.matchAll(/id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).not.toContain('more row');
  });
});
