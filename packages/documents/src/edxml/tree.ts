import { SaxesParser } from 'saxes';
import type { EdxmlFinding, EdxmlRule } from './model.ts';

/** An element of the file, without prefixes: senders differ in them. `seen` is set by whoever understands it. */
export interface XmlNode {
  name: string;
  text: string;
  line: number;
  path: string;
  children: XmlNode[];
  seen: boolean;
}

export interface XmlLimits {
  /** Of the whole file. */
  readonly bytes: number;
  readonly depth: number;
  readonly parts: number;
  /** Of one text, except an encoded attachment. */
  readonly text: number;
}

const encodedName = 'ContentTransferEncoded';

/** Thrown inside the parser's handlers to stop at the first fault: what follows in a hostile file is not read. */
class Refusal extends Error {
  readonly finding: EdxmlFinding;
  constructor(finding: EdxmlFinding) {
    super(finding.rule);
    this.finding = finding;
  }
}

/** The tree of a file that may come from anybody: no DTD, no entities but XML's own five, all sizes bounded. */
export function readTree(bytes: Uint8Array, limits: XmlLimits): XmlNode | EdxmlFinding {
  if (bytes.length > limits.bytes) return { rule: 'too-large', line: 0, path: '' };
  const text = decoded(bytes);
  if (text === undefined) return { rule: 'not-utf8', line: 0, path: '' };
  try {
    return parsed(text, limits);
  } catch (error) {
    if (error instanceof Refusal) return error.finding;
    throw error;
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const said = /^<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.-]+)["']/i.exec(text)?.[1];
    return said === undefined || /^utf-?8$/i.test(said) ? text : undefined;
  } catch {
    return undefined;
  }
}

function parsed(text: string, limits: XmlLimits): XmlNode {
  const parser = new SaxesParser();
  const top: XmlNode = { name: '', text: '', line: 1, path: '', children: [], seen: true };
  const open: XmlNode[] = [top];
  let parts = 0;
  const current = () => open.at(-1) ?? top;
  const refuse = (rule: EdxmlRule, said?: string) => {
    throw new Refusal({ rule, line: parser.line, path: current().path, ...(said === undefined ? {} : { said }) });
  };
  parser.on('doctype', () => refuse('doctype'));
  parser.on('error', (error) => refuse('not-well-formed', error.message.replace(/^\d+:\d+:\s*/, '').slice(0, 200)));
  parser.on('opentag', ({ name }) => {
    parts += 1;
    if (parts > limits.parts) refuse('too-many-parts');
    if (open.length > limits.depth) refuse('too-deep');
    const local = name.slice(name.lastIndexOf(':') + 1);
    const parent = current();
    const path = parent.path === '' ? local : `${parent.path}/${local}`;
    const node: XmlNode = { name: local, text: '', line: parser.line, path, children: [], seen: false };
    parent.children.push(node);
    open.push(node);
  });
  const addText = (piece: string) => {
    const node = current();
    node.text += piece;
    if (node.name !== encodedName && node.text.length > limits.text) refuse('text-too-long');
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  return top;
}
