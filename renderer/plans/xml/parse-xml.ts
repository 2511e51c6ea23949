// From XML text to elements, safely.
import { XMLParser } from 'fast-xml-parser';
import { failure, type Result, success } from '../../domain/result.ts';
import { guardXml } from './guard-xml.ts';
import { XmlElement } from './xml-element.ts';

export interface XmlDocument {
  /** The root's name without its prefix. */
  readonly name: string;
  /** The namespace that the root is in; '' for none. */
  readonly namespace: string;
  readonly root: XmlElement;
}

/** Parses a document. Problems: those of `guardXml`; `plan.malformedXml` too for names that no honest file uses. */
export function parseXml(text: string): Result<XmlDocument> {
  const guarded = guardXml(text);
  if (!guarded.ok) return guarded;
  const { prefix, name } = nameOf(guarded.value);
  try {
    const parsed: unknown = newParser().parse(text);
    return success({ name, namespace: namespaceOf(guarded.value, prefix), root: new XmlElement(parsed).element(name) });
  } catch {
    return failure('plan.malformedXml', { line: 1 });
  }
}

function newParser(): XMLParser {
  return new XMLParser({
    ignoreAttributes: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    removeNSPrefix: true,
    parseTagValue: false,
    trimValues: false,
    // XmlElement resolves the few that are safe, and does not mistake `&amp;` in a CDATA section for one.
    processEntities: false,
    cdataPropName: '#cdata',
    jPath: false,
  });
}

function nameOf(tag: string): { prefix: string; name: string } {
  const [, prefix = '', name = ''] = /^<(?:([^\s:/>]+):)?([^\s:/>]+)/.exec(tag) ?? [];
  return { prefix, name };
}

function namespaceOf(tag: string, prefix: string): string {
  const attributes = tag.matchAll(/\s(xmlns(?::[^\s=]+)?)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  const wanted = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  const found = [...attributes].find(([, name]) => name === wanted);
  return found?.[2] ?? found?.[3] ?? '';
}
