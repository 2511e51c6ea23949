import { describe, expect, it } from 'vitest';
import { fileKind, previewOf } from '../../../renderer/domain/rules/file-kind.ts';

describe('fileKind', () => {
  it.each([
    ['act.PDF', '', 'pdf'],
    ['验收意见', 'application/pdf', 'pdf'],
    ['photo.jpeg', 'image/jpeg', 'picture'],
    ['смета.xlsx', '', 'table'],
    ['акт.docx', 'application/zip', 'document'],
    ['电子发票.ofd', '', 'document'],
    ['bracket.STEP', '', 'drawing'],
    ['film', 'video/mp4', 'media'],
    ['setup.exe', 'application/x-msdownload', 'other'],
    ['', '', 'other'],
  ])('%j of type %j is %s', (name, mediaType, kind) => expect(fileKind({ name, mediaType })).toBe(kind));
});

describe('previewOf', () => {
  it.each([
    ['act.pdf', '', 'pdf'],
    ['scan.png', 'image/png', 'picture'],
    ['logo.svg', 'image/svg+xml', null],
    ['page.html', 'text/html', null],
  ])('%j of type %j is shown as %s', (name, mediaType, shown) => expect(previewOf({ name, mediaType })).toBe(shown));
});
