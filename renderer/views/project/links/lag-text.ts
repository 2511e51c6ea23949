// A lag as people type it: whole working days, with any sign that means minus; nothing typed is no lag.
import { entityOf } from '../../../domain/registry/registry.ts';
import { failure, type Problem } from '../../../domain/result.ts';

/** NaN for what is no whole number. */
export function readLag(text: string): number {
  const plain = text.replace(/\s/g, '').replace(/^[−–—]/, '-');
  return plain === '' ? 0 : /^[+-]?\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
}

/** 'edit.invalid' where the text is no lag that a link can have. */
export function lagProblem(text: string): Problem | null {
  const { fields } = entityOf('milestoneLink');
  if (fields['lagDays']?.leaf.safeParse(readLag(text)).success === true) return null;
  return failure('edit.invalid', { table: 'milestoneLink', field: 'lagDays', given: text.slice(0, 80) }).problem;
}
