import { describe, expect, it } from 'vitest';
import { update } from '../../renderer/changes/edit.ts';
import type { ReportLanguages } from '../../renderer/reports/document.ts';
import { pageTemplates } from '../../renderer/reports/render/html/page-templates.ts';
import { renderReport } from '../../renderer/reports/reports.ts';
import { FIELD_TEST, PROTOTYPE, reportOf, smallPark } from './small-park.ts';

const HOSTILE = '<script>alert(1)</script> | `a` [x](javascript:y) "q" \u202Eabc';
const PAIRS: readonly ReportLanguages[] = [['zh'], ['ru'], ['en'], ['zh', 'ru'], ['ru', 'en']];

function hostileReport() {
  const park = smallPark().on('2026-04-21', [
    update('milestone', PROTOTYPE, { title: { zh: HOSTILE, ru: HOSTILE, en: HOSTILE }, slipReason: { text: HOSTILE } }),
    update('milestone', FIELD_TEST, { code: '<b>' }),
  ]);
  return reportOf(park, ['zh', 'ru']);
}

describe('renderReport', () => {
  it.each(PAIRS)('gives the same bytes twice (%s, %s)', (...languages) => {
    for (const format of ['html', 'md'] as const) {
      expect(renderReport(reportOf(smallPark(), languages as unknown as ReportLanguages), format)).toBe(
        renderReport(reportOf(smallPark(), languages as unknown as ReportLanguages), format),
      );
    }
  });

  it.each(PAIRS)('leaves no key, placeholder or missing word in the text (%s, %s)', (...languages) => {
    const html = renderReport(reportOf(smallPark(), languages as unknown as ReportLanguages), 'html');
    expect(html).not.toMatch(/\{\{|undefined|\[object|report:|common:|entities:/);
    expect(html.replace(/<style>[\s\S]*<\/style>/, '')).not.toMatch(/>(?:report|columns|milestones)\.[a-z]/);
  });
});

describe('HTML', () => {
  it('fetches nothing and runs nothing', () => {
    const html = renderReport(hostileReport(), 'html');
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:|\son\w+=/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('&lt;b&gt;');
    expect(html).not.toContain('\u202E');
  });

  it('names the language of each text, and marks one that is in another', () => {
    const html = renderReport(reportOf(smallPark(), ['zh', 'ru']), 'html');
    expect(html).toContain(
      '<span class="line" lang="zh-CN">样机完成总装</span><span class="line second" lang="ru">Опытный образец собран</span>',
    );
    expect(html).toContain('<span class="foreign" lang="ru">Полевые испытания пройдены<sup lang="zh-CN">俄文</sup></span>');
  });

  it('writes dates and money as each language does', () => {
    const ru = renderReport(reportOf(smallPark(), ['ru']), 'html');
    expect(ru).toContain('14.08.2026');
    expect(ru.replace(/[\u00A0\u202F]/g, ' ')).toContain('1 200 000,50 CNY');
    expect(renderReport(reportOf(smallPark(), ['zh']), 'html')).toContain('¥1,200,000.50');
  });

  it('repeats table headers, and tells health by a word beside the sign', () => {
    const html = renderReport(reportOf(smallPark(), ['en']), 'html');
    expect(html).toContain('.data thead { display: table-header-group; }');
    expect(html).toMatch(/<svg class="sign"[^>]*aria-hidden="true">.*?<\/svg><strong>Red · Off track<\/strong>/);
    expect((html.match(/<table class="data"/g) ?? []).length).toBe((html.match(/<thead><tr><th scope="col" class=/g) ?? []).length);
  });
});

describe('pageTemplates', () => {
  it('count the pages in each language', () => {
    const { footer } = pageTemplates(reportOf(smallPark(), ['zh', 'ru']));
    expect(footer).toContain('第 <span class="pageNumber"></span> 页，共 <span class="totalPages"></span> 页');
    expect(footer).toContain('стр. <span class="pageNumber"></span> из <span class="totalPages"></span>');
    expect(pageTemplates(reportOf(smallPark(), ['en'])).footer).toContain(
      'page <span class="pageNumber"></span> of <span class="totalPages"></span>',
    );
  });
});

describe('Markdown', () => {
  it('keeps hostile text within its cell', () => {
    const markdown = renderReport(hostileReport(), 'md');
    expect(markdown).not.toContain('<script');
    expect(markdown).toContain('&lt;script&gt;alert(1)&lt;/script&gt; \\| \\`a\\` \\[x\\](javascript:y)');
  });

  it('gives every row of a table as many cells as its head', () => {
    const widths = renderReport(hostileReport(), 'md')
      .trimEnd()
      .split('\n\n')
      .filter((block) => block.startsWith('|'))
      .map((block) => new Set(block.split('\n').map((line) => line.replaceAll('\\|', '').split('|').length)).size);
    expect(widths.length).toBeGreaterThan(8);
    expect(new Set(widths)).toEqual(new Set([1]));
  });
});
