// The smallest files that tools take for Windows programs and libraries: headers, and for a library the names that it would export. They
// contain no code. Format: https://learn.microsoft.com/windows/win32/debug/pe-format

const FILE_ALIGNMENT = 0x200;
const SECTION_ALIGNMENT = 0x1000;
const PE_AT = 0x40;
const SECTION_HEADER_BYTES = 40;

const PROGRAM_64 = { machine: 0x8664, magic: 0x20b, characteristics: 0x22, optionalHeaderBytes: 240, directoriesAt: 112 };
const LIBRARY_32 = { machine: 0x14c, magic: 0x10b, characteristics: 0x2102, optionalHeaderBytes: 224, directoriesAt: 96 };

/**
 * A program for 64-bit Windows that does nothing, with `data` in it.
 * @param {Buffer} data
 */
export const emptyProgram = (data) => imageOf(PROGRAM_64, data, null);

/**
 * A library for 32-bit Windows, as NSIS plugins are, that would export functions of these names.
 * @param {string} fileName
 * @param {string[]} functionNames
 */
export function emptyLibrary(fileName, functionNames) {
  const table = exportTable(fileName, functionNames.toSorted());
  return imageOf(LIBRARY_32, table, { address: SECTION_ALIGNMENT, size: table.length });
}

/**
 * One section at the first page after the headers.
 * @param {typeof PROGRAM_64} kind
 * @param {Buffer} content
 * @param {{ address: number, size: number } | null} exports
 */
function imageOf(kind, content, exports) {
  const { machine, magic, characteristics, optionalHeaderBytes, directoriesAt } = kind;
  const headers = Buffer.alloc(FILE_ALIGNMENT);
  headers.write('MZ');
  headers.writeUInt32LE(PE_AT, 0x3c);
  headers.write('PE\0\0', PE_AT, 'latin1');
  headers.writeUInt16LE(machine, PE_AT + 4);
  headers.writeUInt16LE(1, PE_AT + 6);
  headers.writeUInt16LE(optionalHeaderBytes, PE_AT + 20);
  headers.writeUInt16LE(characteristics, PE_AT + 22);

  const optional = PE_AT + 24;
  const size = rounded(content.length, FILE_ALIGNMENT);
  headers.writeUInt16LE(magic, optional);
  headers.writeUInt32LE(size, optional + 8);
  headers.writeUInt32LE(SECTION_ALIGNMENT, optional + 20);
  headers.writeUInt32LE(0x400000, magic === PROGRAM_64.magic ? optional + 24 : optional + 28);
  headers.writeUInt32LE(SECTION_ALIGNMENT, optional + 32);
  headers.writeUInt32LE(FILE_ALIGNMENT, optional + 36);
  headers.writeUInt16LE(6, optional + 40);
  headers.writeUInt16LE(6, optional + 48);
  headers.writeUInt32LE(SECTION_ALIGNMENT + rounded(content.length, SECTION_ALIGNMENT), optional + 56);
  headers.writeUInt32LE(FILE_ALIGNMENT, optional + 60);
  headers.writeUInt16LE(2, optional + 68);
  headers.writeUInt32LE(16, optional + directoriesAt - 4);
  if (exports) {
    headers.writeUInt32LE(exports.address, optional + directoriesAt);
    headers.writeUInt32LE(exports.size, optional + directoriesAt + 4);
  }
  writeSectionHeader(
    headers.subarray(optional + optionalHeaderBytes, optional + optionalHeaderBytes + SECTION_HEADER_BYTES),
    content.length,
  );
  return Buffer.concat([headers, content], FILE_ALIGNMENT + size);
}

/**
 * @param {Buffer} header
 * @param {number} length
 */
function writeSectionHeader(header, length) {
  header.write('.rdata');
  header.writeUInt32LE(length, 8);
  header.writeUInt32LE(SECTION_ALIGNMENT, 12);
  header.writeUInt32LE(rounded(length, FILE_ALIGNMENT), 16);
  header.writeUInt32LE(FILE_ALIGNMENT, 20);
  header.writeUInt32LE(0x40000040, 36);
}

/**
 * @param {string} fileName
 * @param {string[]} names in the order of their bytes
 */
function exportTable(fileName, names) {
  const functionsAt = 40;
  const namesAt = functionsAt + names.length * 4;
  const ordinalsAt = namesAt + names.length * 4;
  const stringsAt = ordinalsAt + names.length * 2;
  const strings = [fileName, ...names].map((name) => Buffer.from(`${name}\0`, 'latin1'));
  const head = Buffer.alloc(stringsAt);
  head.writeUInt32LE(SECTION_ALIGNMENT + stringsAt, 12);
  head.writeUInt32LE(1, 16);
  head.writeUInt32LE(names.length, 20);
  head.writeUInt32LE(names.length, 24);
  head.writeUInt32LE(SECTION_ALIGNMENT + functionsAt, 28);
  head.writeUInt32LE(SECTION_ALIGNMENT + namesAt, 32);
  head.writeUInt32LE(SECTION_ALIGNMENT + ordinalsAt, 36);
  let at = SECTION_ALIGNMENT + stringsAt + (strings[0]?.length ?? 0);
  for (const [index, text] of strings.slice(1).entries()) {
    head.writeUInt32LE(SECTION_ALIGNMENT, functionsAt + index * 4);
    head.writeUInt32LE(at, namesAt + index * 4);
    head.writeUInt16LE(index, ordinalsAt + index * 2);
    at += text.length;
  }
  return Buffer.concat([head, ...strings]);
}

/**
 * @param {number} value
 * @param {number} step
 */
const rounded = (value, step) => Math.ceil(value / step) * step;
