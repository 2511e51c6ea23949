// The app's own address in Electron, and what is inside it.

export const APP_SCHEME = 'app';
export const APP_HOST = 'caravan';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const APP_URL = `${APP_ORIGIN}/index.html`;

/** Scheme and host of an address, as `app://caravan`. Node's own `origin` is "null" for schemes that it does not know. */
export function originOf(address: string): string {
  const url = URL.parse(address);
  return url === null ? '' : `${url.protocol}//${url.host}`;
}

/** Whether the window may be there: the app's pages, and nothing else. */
export function isAppUrl(address: string): boolean {
  return originOf(address) === APP_ORIGIN;
}

/** Whether a frame inside the page may be there: only what the page itself wrote into it. */
export function isInnerFrameUrl(address: string): boolean {
  return address === 'about:srcdoc' || address === 'about:blank';
}

/** The address at which the page shows a view. @param view as `/projects/…`; `/` is what it shows by itself. */
export function addressOfView(view: string): string {
  return view === '/' ? APP_URL : `${APP_URL}#${view}`;
}

/** The view that an address of the page shows; null where it is none of ours, or none that is worth coming back to. */
export function viewInAddress(address: string): string | null {
  const url = isAppUrl(address) ? URL.parse(address) : null;
  if (url === null) return null;
  const view = url.hash === '' ? '/' : url.hash.slice(1);
  return /^\/[\w/-]{0,499}$/.test(view) ? view : null;
}
