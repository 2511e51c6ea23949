// Plumbing: what the test's own process asks of the one in which main runs.
import { runInThisContext } from 'node:vm';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { devTools, log } from './runtime.ts';

export type Question =
  | { readonly what: 'endpoint' }
  | { readonly what: 'windows' }
  | { readonly what: 'log' }
  | { readonly what: 'evaluate'; readonly source: string; readonly argument: unknown };

/** @param electron what a function that the test sends gets to see. */
export function answerTest(electron: object): void {
  process.on('message', (message: { id: number; question: Question }) => {
    answer(message.question, electron).then(
      (value) => process.send?.({ id: message.id, ok: true, value }),
      (error: unknown) => process.send?.({ id: message.id, ok: false, value: String(error) }),
    );
  });
  // The test may go on while nothing else keeps main running.
  process.channel?.unref();
}

async function answer(question: Question, electron: object): Promise<unknown> {
  await app.whenReady();
  if (question.what === 'endpoint') return devTools().endpoint;
  if (question.what === 'windows') return BrowserWindow.getAllWindows().map(({ webContents }) => webContents.target?.targetId);
  if (question.what === 'log') return log;
  const sent: unknown = runInThisContext(`(${question.source})`);
  if (typeof sent !== 'function') throw new TypeError('stand-in: evaluate takes a function');
  return sent(electron, question.argument);
}
