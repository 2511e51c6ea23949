import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../../renderer/views/exchange/word-diff.ts';

const marked = (text: string, other: string, language: 'en' | 'zh' | 'ru' = 'en') =>
  wordDiff(text, other, language)
    .map((piece) => (piece.isDifferent ? `[${piece.text}]` : piece.text))
    .join('');

describe('what differs', () => {
  it('is marked word by word', () => {
    expect(marked('The test ends in March', 'The test ends in May')).toBe('The test ends in [March]');
    expect(marked('Испытания завершены в срок', 'Испытания почти завершены в срок', 'ru')).toBe('Испытания завершены в срок');
    expect(marked('第二台样机装配完成', '第三台样机装配完成', 'zh')).toMatch(/^\[?第?\[?二.*\].*样机装配完成$/);
  });

  it('is not marked where the texts have little in common', () => {
    expect(marked('A motor', 'Funding is late')).toBe('A motor');
  });

  it('leaves the text as it is, word for word', () => {
    const words = fc.array(fc.constantFrom('weld', 'пайка', '焊接', ' ', '.', '😀'), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (text, other) => {
        expect(
          wordDiff(text, other, 'en')
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('is nothing between equal texts', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(wordDiff(text, text, 'en').filter((piece) => piece.isDifferent)).toEqual([]);
      }),
    );
  });
});
