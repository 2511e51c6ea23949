// Faithful: a call from a page is a structured clone, is answered by the one handler of its channel, and a thrown error crosses as text.
export interface IpcEvent {
  readonly sender: object;
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

type Handler = (event: IpcEvent, ...items: unknown[]) => unknown;

class IpcMain {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  /** The stand-in's own: what happens when a page calls; a test may call it with an event that it made up. */
  async invoke(channel: string, event: IpcEvent, items: readonly unknown[]): Promise<{ ok: boolean; value: unknown }> {
    try {
      const handler = this.#handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      return { ok: true, value: structuredClone(await handler(event, ...items)) };
    } catch (error) {
      return { ok: false, value: String(error) };
    }
  }
}

export const ipcMain = new IpcMain();
