// Notices of the page's, shown by the system. A click brings the window back, and leads where the notice says.
import { Notification } from 'electron';
import type { BridgeArgument } from '../bridge/contract.ts';

type Notice = BridgeArgument<'notify'>['notices'][number];

/** Those on screen, by id: one that nobody holds is collected, and its click is lost. */
const shown = new Map<string, Notification>();

export function canNotify(): boolean {
  return Notification.isSupported();
}

/** @param onClick gets the path of the notice that the user clicked. */
export function showNotices(notices: readonly Notice[], onClick: (path: string) => void): number {
  for (const notice of notices) showNotice(notice, onClick);
  return notices.length;
}

/** What is on screen goes with the consent to it. */
export function hideNotices(): void {
  for (const notification of shown.values()) notification.close();
  shown.clear();
}

function showNotice({ id, title, body, path }: Notice, onClick: (path: string) => void): void {
  shown.get(id)?.close();
  const notification = new Notification({ title, body });
  const forget = () => {
    if (shown.get(id) === notification) shown.delete(id);
  };
  notification.on('click', () => {
    forget();
    // Some systems leave it in their list.
    notification.close();
    onClick(path);
  });
  notification.on('failed', forget);
  shown.set(id, notification);
  notification.show();
}
