// Faithful: which handler answers for a scheme, in which session, and what `webRequest` cancels. By API: permission handlers, which are
// kept so that a test can ask them; Chromium itself does not.
import { app } from './app.ts';
import { isReady, ownSchemes } from './runtime.ts';
import { SpellChecker } from './spell-checker.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type RequestListener = (details: { readonly url: string }, decide: (answer: { cancel?: boolean }) => void) => void;
export type PermissionRequest = (contents: unknown, permission: string, decide: (granted: boolean) => void) => void;
export type PermissionCheck = (contents: unknown, permission: string, origin: string) => boolean;

class Protocol {
  readonly handlers = new Map<string, Handler>();

  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]): void {
    if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme } of schemes) ownSchemes.add(scheme);
  }

  handle(scheme: string, handler: Handler): void {
    if (!isReady()) throw new Error('protocol.handle can only be called after app is ready');
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.handlers.set(scheme, handler);
  }
}

export class Session extends SpellChecker {
  readonly protocol = new Protocol();
  permissionRequest: PermissionRequest | undefined;
  permissionCheck: PermissionCheck | undefined;
  #onBeforeRequest: RequestListener | undefined;

  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener): void => {
      this.#onBeforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(_handler: unknown): void {
    // Headless Chromium has no devices.
  }

  async isCancelled(url: string): Promise<boolean> {
    const listener = this.#onBeforeRequest;
    if (listener === undefined) return false;
    const { cancel } = await new Promise<{ cancel?: boolean }>((resolve) => listener({ url }, resolve));
    return cancel === true;
  }
}

const partitions = new Map<string, Session>();

export const session = {
  defaultSession: new Session(),
  fromPartition(name: string): Session {
    const known = partitions.get(name);
    if (known !== undefined) return known;
    const made = new Session();
    partitions.set(name, made);
    app.emit('session-created', made);
    return made;
  },
};
