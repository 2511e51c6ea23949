// Whether all that is written on screen can be read: nothing is cut off where no more of it can be had, and nothing is written over anything else.
import { expect, type Page } from '@playwright/test';
import { findIllegible } from './find-illegible.ts';

/** Fails with the texts that are cut off or written over, and by what. Looks down the whole view, not only at what is in sight. */
export async function expectLegible(page: Page): Promise<void> {
  expect(await illegible(page)).toEqual([]);
}

/** @returns one line for each text at fault */
export function illegible(page: Page): Promise<readonly string[]> {
  return page.evaluate(findIllegible);
}
