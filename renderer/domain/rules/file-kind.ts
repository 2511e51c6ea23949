// What a file is, as its name and the type that was given with it tell. Neither proves anything: whatever opens the bytes has to see for itself.

export const FILE_KINDS = ['pdf', 'picture', 'document', 'table', 'slides', 'text', 'drawing', 'media', 'archive', 'other'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

interface Named {
  readonly name: string;
  /** As the system called it when the file was attached; often empty. */
  readonly mediaType: string;
}

/** The ending decides, because people and systems go by it; the type where there is no ending that tells. */
export function fileKind({ name, mediaType }: Named): FileKind {
  const ending = /\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const byEnding = KINDS.find(([, endings]) => endings.includes(ending))?.[0];
  return byEnding ?? TYPES.find(([, type]) => type.test(mediaType))?.[0] ?? 'other';
}

/** Pictures without scripts in them. SVG is a document: it is saved, never shown. */
const SHOWN_PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp'];

/** As what a file can be looked at without another program; null: it can only be saved. */
export function previewOf(file: Named): 'picture' | 'pdf' | null {
  if (SHOWN_PICTURES.includes(file.mediaType)) return 'picture';
  return fileKind(file) === 'pdf' ? 'pdf' : null;
}

const KINDS: readonly (readonly [FileKind, readonly string[]])[] = [
  ['pdf', ['pdf']],
  ['picture', ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'bmp', 'tif', 'tiff', 'heic', 'svg']],
  ['document', ['doc', 'docx', 'odt', 'rtf', 'wps', 'ofd']],
  ['table', ['xls', 'xlsx', 'ods', 'csv', 'et']],
  ['slides', ['ppt', 'pptx', 'odp', 'dps']],
  ['text', ['txt', 'md', 'json', 'xml', 'log']],
  ['drawing', ['dwg', 'dxf', 'step', 'stp', 'igs', 'stl', 'cdw', 'm3d']],
  ['media', ['mp4', 'mov', 'avi', 'mkv', 'webm', 'mp3', 'wav', 'm4a']],
  ['archive', ['zip', 'rar', '7z', 'tar', 'gz']],
];

const TYPES: readonly (readonly [FileKind, RegExp])[] = [
  ['pdf', /^application\/pdf$/],
  ['picture', /^image\//],
  ['media', /^(audio|video)\//],
  ['text', /^text\//],
];
