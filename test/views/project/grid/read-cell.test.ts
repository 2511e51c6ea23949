import { describe, expect, it } from 'vitest';
import type { ColumnKey } from '../../../../renderer/views/project/grid/grid-columns.ts';
import { readCell } from '../../../../renderer/views/project/grid/read-cell.ts';
import { testId } from '../../../helpers/replica.ts';
import { ORLOV, readerFor, WANG, XIAN } from './reader.ts';

const M1 = testId('m', 1);
const M2 = testId('m', 2);

function read(column: ColumnKey, text: string, language: 'zh' | 'ru' | 'en' = 'en', id: string | null = M1) {
  const result = readCell(readerFor(language, [['EXO-01', M2]]), column, text, id);
  return result.ok ? result.value : result.problem.code;
}

describe('the text of a cell', () => {
  it('is a date in any of the three conventions', () => {
    const november = { forecastDate: '2026-11-24' };
    expect(['2026-11-24', '2026年11月24日', '24.11.2026', '24 ноября 2026', 'Nov 24, 2026'].map((text) => read('forecast', text))).toEqual(
      Array.from({ length: 5 }, () => november),
    );
    expect(read('actual', '24.11', 'ru')).toEqual({ actualDate: '2026-11-24' });
    expect(read('actual', '2026-11-24 00:00:00')).toEqual({ actualDate: '2026-11-24' });
  });

  it('that is no date, or may be two, is refused and never guessed', () => {
    expect(read('forecast', '31.02.2026')).toBe('date.impossible');
    expect(read('forecast', '04/09/2026')).toBe('date.ambiguous');
    expect(read('forecast', 'soon')).toBe('date.unreadable');
  });

  it('is empty: a date, an owner, a site is taken away, a status is planned again', () => {
    expect(read('forecast', ' ')).toEqual({ forecastDate: null });
    expect(read('owner', '')).toEqual({ owner: null });
    expect(read('site', '')).toEqual({ site: null });
    expect(read('status', '')).toEqual({ status: 'planned' });
    expect(read('slipReason', '')).toEqual({ slipReason: { category: null, text: '' } });
  });

  it('names a person, a site or a status in whichever language, whole or by a beginning that is enough', () => {
    expect(read('owner', '王浩然', 'ru')).toEqual({ owner: WANG });
    expect(read('owner', 'dmitry  orlov')).toEqual({ owner: ORLOV });
    expect(read('owner', 'орл')).toEqual({ owner: ORLOV });
    expect(read('site', 'xi’an')).toEqual({ site: XIAN });
    expect(read('status', 'Принята', 'en')).toEqual({ status: 'accepted' });
    expect(read('status', '进行中', 'en')).toEqual({ status: 'inProgress' });
  });

  it('that could name two, or names nobody, is refused', () => {
    expect(read('owner', '王')).toBe('edit.invalid');
    expect(read('owner', 'Nobody')).toBe('edit.invalid');
    expect(read('status', 'done-ish')).toBe('edit.invalid');
  });

  it('writes a title in the reader’s language alone', () => {
    expect(read('title', ' Второй прототип ', 'ru')).toEqual({ title: { ru: 'Второй прототип' } });
    expect(read('means', '测试报告', 'zh')).toEqual({ meansOfVerification: { zh: '测试报告' } });
  });

  it('is a code that no other milestone of the project has', () => {
    expect(read('code', 'EXO-01')).toBe('edit.taken');
    expect(read('code', 'EXO-01', 'en', M2)).toEqual({ code: 'EXO-01' });
    expect(read('code', '')).toEqual({ code: '' });
  });

  it('gives a slip its category where it begins with one', () => {
    expect(read('slipReason', 'Customs: held at the border: again')).toEqual({
      slipReason: { category: 'customs', text: 'held at the border: again' },
    });
    expect(read('slipReason', '供应商：缺货', 'zh')).toEqual({ slipReason: { category: 'supplier', text: '缺货' } });
    expect(read('slipReason', 'Note: as agreed')).toEqual({ slipReason: { text: 'Note: as agreed' } });
  });
});
