import { describe, expect, test } from 'vitest';
import { faultOf } from '../../renderer/domain/fault.ts';

function failed(name: string, message: string, stack: string): Error {
  return Object.assign(new Error(message), { name, stack });
}

describe('a fault', () => {
  test('tells the class and the innermost place in our code, without the folder', () => {
    const stack = 'TypeError: x\n    at open (file:///home/Ivan Petrov/app/main.cjs:10:2034)\n    at main.cjs:1:1';
    expect(faultOf(failed('TypeError', 'x', stack))).toEqual({ name: 'TypeError', code: '', where: 'main.cjs:10:2034' });
  });

  test('tells where a call has no name, and where it is of a page', () => {
    expect(faultOf(failed('Error', '', 'Error\n    at app://caravan/assets/start-B1_x2.js:3:77')).where).toBe('start-B1_x2.js:3:77');
    expect(faultOf(failed('Error', '', 'Error\n    at C:\\Users\\Иван\\main.cjs:3:77')).where).toBe('main.cjs:3:77');
  });

  test('tells the code of a system error', () => {
    expect(faultOf(Object.assign(new Error('no space: /home/ivan'), { code: 'ENOSPC' }))).toMatchObject({ name: 'Error', code: 'ENOSPC' });
  });

  test('tells nothing of the message, whatever it looks like', () => {
    const message = 'Salary of Ivan\n    at salary (salary-of-ivan.txt:1:1)';
    expect(faultOf(failed('Error', message, `Error: ${message}`))).toEqual({ name: 'Error', code: '', where: '' });
  });

  test('takes nothing for a class or a code that is no word', () => {
    expect(faultOf(Object.assign(failed('Ivan Petrov', '', ''), { code: 'a b' }))).toEqual({ name: '', code: '', where: '' });
    expect(faultOf(Object.assign(new Error('x'), { code: 7, stack: 7 }))).toEqual({ name: 'Error', code: '', where: '' });
  });

  test('of what is no error, only its type', () => {
    expect(faultOf('Ivan Petrov')).toEqual({ name: 'string', code: '', where: '' });
    expect(faultOf(null)).toEqual({ name: 'object', code: '', where: '' });
    expect(faultOf(undefined)).toEqual({ name: 'undefined', code: '', where: '' });
  });
});
