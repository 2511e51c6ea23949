// Where updates come from, as it is set, kept and shown. The source of its files is in folder-feed.ts or web-feed.ts.
import path from 'node:path';
import type { Readable } from 'node:stream';
import { failure, type Result, success } from '../../../renderer/domain/result.ts';

export type Feed =
  | { readonly kind: 'none' }
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'folder'; readonly folder: string };

export interface FeedFile {
  /** In bytes; null where the source does not tell beforehand. */
  readonly size: number | null;
  /** To be read to its end or destroyed, for it holds a file or a connection open. */
  readonly content: Readable;
}

/** Files by their bare names. Whatever else a name may hold, it leads nowhere. */
export interface FeedSource {
  /** Problems: update.badList, update.noFile (file), update.noFolder (folder), update.unreadable (file), update.unreachable (host). */
  open(name: string): Promise<Result<FeedFile>>;
}

export const NO_FEED: Feed = { kind: 'none' };

/** As it was kept by `feedText`; text that is no feed is as none. */
export function feedOf(text: string | null): Feed {
  if (text === null) return NO_FEED;
  const web = webFeed(text);
  if (web.ok) return web.value;
  return path.isAbsolute(text) ? { kind: 'folder', folder: text } : NO_FEED;
}

export function feedText(feed: Feed): string | null {
  if (feed.kind === 'none') return null;
  return feed.kind === 'web' ? feed.url : feed.folder;
}

/**
 * A feed on the web: an https address of a folder, and nothing more in it. A name and password would be kept in plain text.
 * Problems: update.notHttps, update.badAddress.
 */
export function webFeed(text: string): Result<Feed> {
  const url = /[\p{Cc}\p{Cf}\\\s]/u.test(text) ? null : URL.parse(text);
  if (url === null) return failure('update.badAddress');
  if (url.protocol !== 'https:') return failure('update.notHttps');
  const isPlain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!isPlain || url.hostname === '') return failure('update.badAddress');
  return success({ kind: 'web', url: url.href.endsWith('/') ? url.href : `${url.href}/` });
}

/** What a file of a release may be called: a bare name that needs no encoding in an address and means nothing to any system. */
export function isFeedFileName(name: string): boolean {
  return /^[A-Za-z0-9][\w.+-]{0,149}$/.test(name) && !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name) && !name.endsWith('.');
}
