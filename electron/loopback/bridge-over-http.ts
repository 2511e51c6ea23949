// A bridge call as an HTTP exchange. Request: JSON, or a form with the part `argument` (JSON) and a part for each field of
// bytes. Response: the bytes themselves as application/octet-stream, or the Result as JSON.
import type { IncomingMessage } from 'node:http';
import { failure, type Result } from '../../renderer/domain/result.ts';
import { MAX_FILE_BYTES } from '../bridge/calls/kinds.ts';

/** The largest argument, with room for what surrounds the bytes. */
const MAX_BODY_BYTES = MAX_FILE_BYTES + 1024 * 1024;

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Uint8Array | string;
}

/** The argument of a call. Problems: bridge.tooLarge, bridge.badArgument. */
export async function readArgument(request: IncomingMessage, limit = MAX_BODY_BYTES): Promise<Result<unknown>> {
  const body = await readBody(request, limit);
  if (body === null) return failure('bridge.tooLarge', { limit });
  try {
    return { ok: true, value: await parseBody(body, request.headers['content-type'] ?? '') };
  } catch {
    return failure('bridge.badArgument');
  }
}

export function httpAnswer(result: Result<unknown>): HttpAnswer {
  if (result.ok && result.value instanceof Uint8Array) {
    return { status: 200, contentType: 'application/octet-stream', body: result.value };
  }
  return { status: statusOf(result), contentType: 'application/json; charset=utf-8', body: JSON.stringify(result) };
}

/** A problem of the user's is an answer like any other; only misuse of the bridge is an HTTP error. */
function statusOf(result: Result<unknown>): number {
  if (result.ok) return 200;
  const statuses: Readonly<Record<string, number>> = {
    'bridge.refused': 403,
    'bridge.unknownCall': 404,
    'bridge.badArgument': 400,
    'bridge.tooLarge': 413,
    'bridge.failed': 500,
  };
  return statuses[result.problem.code] ?? 200;
}

/** Null as soon as it is known to be too large; the rest is not kept. */
async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    // A request without an encoding gives buffers (Node's documentation of streams).
    const piece = chunk as Buffer;
    size += piece.length;
    if (size > limit) return null;
    chunks.push(piece);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function parseBody(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<unknown> {
  if (contentType.startsWith('application/json')) return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  if (!contentType.startsWith('multipart/form-data')) throw new TypeError('neither JSON nor a form');
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData();
  const text = form.get('argument');
  const argument: unknown = JSON.parse(typeof text === 'string' ? text : '');
  if (typeof argument !== 'object' || argument === null || Array.isArray(argument)) throw new TypeError('bytes belong to an object');
  return Object.fromEntries([...Object.entries(argument), ...(await fieldsOfBytes(form))]);
}

async function fieldsOfBytes(form: FormData): Promise<[string, Uint8Array][]> {
  const parts = [...form].flatMap(([name, part]) => (typeof part === 'string' ? [] : [[name, part] as const]));
  return Promise.all(parts.map(async ([name, part]): Promise<[string, Uint8Array]> => [name, new Uint8Array(await part.arrayBuffer())]));
}
