// By API: a notice that nobody sees is recorded; a test clicks it by emitting `click`.
import { EventEmitter } from 'node:events';
import { record } from './runtime.ts';

interface NotificationOptions {
  readonly title?: string;
  readonly subtitle?: string;
  readonly body?: string;
  readonly silent?: boolean;
  readonly icon?: unknown;
  readonly urgency?: 'normal' | 'critical' | 'low';
  readonly timeoutType?: 'default' | 'never';
}

export class Notification extends EventEmitter {
  /** The stand-in's own: a test may say that the system has no notices. */
  static isAvailable = true;
  /** The stand-in's own: those on screen, the oldest first. */
  static readonly shown = new Set<Notification>();

  static isSupported(): boolean {
    return Notification.isAvailable;
  }

  title: string;
  subtitle: string;
  body: string;
  silent: boolean;
  urgency: string;
  timeoutType: string;

  constructor(options: NotificationOptions = {}) {
    super();
    this.title = options.title ?? '';
    this.subtitle = options.subtitle ?? '';
    this.body = options.body ?? '';
    this.silent = options.silent ?? false;
    this.urgency = options.urgency ?? 'normal';
    this.timeoutType = options.timeoutType ?? 'default';
  }

  show(): void {
    record('notification.show', { title: this.title, body: this.body });
    if (!Notification.isAvailable) {
      setImmediate(() => this.emit('failed', {}, 'stand-in: the system has no notices'));
      return;
    }
    Notification.shown.add(this);
    setImmediate(() => this.emit('show', {}));
  }

  close(): void {
    if (!Notification.shown.delete(this)) return;
    record('notification.close', { title: this.title });
    setImmediate(() => this.emit('close', {}));
  }
}
