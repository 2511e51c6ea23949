// The system's error codes, as problems that a user can act on.
import type { Problem } from '../../renderer/domain/result.ts';

/**
 * Problems (details: name, without folders): file.gone, file.notPermitted, file.noSpace, file.inUse, file.nameTooLong,
 * file.unreadable or file.writeFailed (also the system's code).
 */
export function fileProblem(error: unknown, name: string, action: 'read' | 'write'): Problem {
  const system = systemCode(error);
  const code = PROBLEMS[system];
  if (code !== undefined) return { code, details: { name } };
  return { code: action === 'read' ? 'file.unreadable' : 'file.writeFailed', details: { name, system } };
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'file.gone',
  ENOTDIR: 'file.gone',
  EACCES: 'file.notPermitted',
  EPERM: 'file.notPermitted',
  EROFS: 'file.notPermitted',
  ENOSPC: 'file.noSpace',
  EDQUOT: 'file.noSpace',
  EBUSY: 'file.inUse',
  ETXTBSY: 'file.inUse',
  ENAMETOOLONG: 'file.nameTooLong',
};

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
