// How hard a passphrase is to guess, roughly.
import { expect, test } from 'vitest';
import { strengthOf } from '../../../renderer/views/exchange/passphrase-strength.ts';

test.each([
  ['', 'weak'],
  ['secret', 'weak'],
  ['P@ssw0rd', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['口令', 'weak'],
  ['correct horse battery', 'fair'],
  ['сани лампа берег', 'weak'],
  ['correct horse battery staple', 'strong'],
  ['сани лампа берег туман облако', 'strong'],
  ['骆驼灯塔海岸雾气云朵', 'fair'],
  ['骆驼灯塔海岸雾气云朵山谷', 'strong'],
])('%s is %s', (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength);
});
