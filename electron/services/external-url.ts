// Which addresses may be handed to the system's own program: web pages over https, and mail.

const MAX_LENGTH = 2000;

/**
 * The address, normalised, or null if it may not leave the app. What is refused: every other scheme (file, javascript,
 * ms-msdt and so on start programs), user names and passwords (they disguise the host), control signs and back-slashes.
 */
export function safeExternalUrl(text: string): string | null {
  if (text.length > MAX_LENGTH || /[\p{Cc}\p{Cf}\\\s]/u.test(text)) return null;
  const url = URL.parse(text);
  if (url === null) return null;
  if (url.protocol === 'https:') return url.username === '' && url.password === '' && url.hostname !== '' ? url.href : null;
  // A mail program may take attachments from an address; Caravan never names any.
  if (url.protocol === 'mailto:') return isMailbox(url.pathname) && !hasAttachment(url) && !QUOTING.test(url.href) ? url.href : null;
  return null;
}

/** An address is not encoded anew where the scheme is mailto, and some systems hand it over in quotes, as a word of a command. */
const QUOTING = /["'`<>|^{}]/;

/** Also encoded, the end of a line would begin another header. */
function isMailbox(pathname: string): boolean {
  return /^[^?]+@[^?]+$/.test(pathname) && !/%0[0ad]/i.test(pathname);
}

function hasAttachment(url: URL): boolean {
  return [...url.searchParams.keys()].some((key) => /^attach/i.test(key));
}
