import { parseDay } from '@thuocdo/core/text';
import type { EdxmlFinding, EdxmlParty, EdxmlRule } from './model.ts';
import type { XmlNode } from './tree.ts';

/** What the reading noted: faults that stop it, and what a person should know. */
export interface Notes {
  readonly errors: EdxmlFinding[];
  readonly warnings: EdxmlFinding[];
}

export function refuse(notes: Notes, rule: EdxmlRule, node: XmlNode, said?: string): void {
  notes.errors.push(found(rule, node, said));
}

export function warn(notes: Notes, rule: EdxmlRule, node: XmlNode, said?: string): void {
  notes.warnings.push(found(rule, node, said));
}

/** The parts of this name, from now on understood. */
export function all(node: XmlNode, name: string): XmlNode[] {
  const parts = node.children.filter((child) => child.name === name);
  for (const part of parts) part.seen = true;
  return parts;
}

export function maybe(notes: Notes, node: XmlNode, name: string): XmlNode | undefined {
  const [first, second] = all(node, name);
  if (second !== undefined) refuse(notes, 'twice', second);
  return first;
}

/** A compulsory part; an empty one stands in for it so that all that is missing can be told at once. */
export function one(notes: Notes, node: XmlNode, name: string): XmlNode {
  const part = maybe(notes, node, name);
  if (part !== undefined) return part;
  refuse(notes, 'missing', node, name);
  return { name, text: '', line: node.line, path: `${node.path}/${name}`, children: [], seen: true };
}

export function find(notes: Notes, node: XmlNode, path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((at, name) => at && maybe(notes, at, name), node);
}

export function maybeText(notes: Notes, node: XmlNode, name: string): string | undefined {
  return tidy(maybe(notes, node, name)?.text ?? '') || undefined;
}

export function text(notes: Notes, node: XmlNode, name: string): string {
  return maybeText(notes, node, name) ?? missingText(notes, node, name);
}

function missingText(notes: Notes, node: XmlNode, name: string): string {
  refuse(notes, 'missing', node, name);
  return '';
}

export function texts(node: XmlNode | undefined, name: string): string[] {
  const lines = node === undefined ? [] : all(node, name).map((part) => tidy(part.text));
  return lines.filter((line) => line !== '');
}

export function base64(notes: Notes, node: XmlNode, name: string): Uint8Array {
  const part = one(notes, node, name);
  const said = part.text.replace(/\s+/g, '');
  if (said.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(said)) refuse(notes, 'not-base64', part);
  return new Uint8Array(Buffer.from(said, 'base64'));
}

/** The topmost parts that nobody took. */
export function unknownIn(node: XmlNode): EdxmlFinding[] {
  return node.children.flatMap((child) =>
    child.seen ? unknownIn(child) : [found('unknown-part', child, tidy(child.text).slice(0, 100) || undefined)],
  );
}

function found(rule: EdxmlRule, node: XmlNode, said: string | undefined): EdxmlFinding {
  return { rule, line: node.line, path: node.path, ...(said === undefined ? {} : { said }) };
}

const tidy = (text: string): string => text.normalize('NFC').trim();

export function partyIn(notes: Notes, node: XmlNode): EdxmlParty {
  for (const known of ['Fax', 'Website']) maybe(notes, node, known);
  const organId = text(notes, node, 'OrganId');
  return {
    organId,
    name: maybeText(notes, node, 'OrganName') ?? organId,
    inCharge: maybeText(notes, node, 'OrganizationInCharge'),
    address: maybeText(notes, node, 'OrganAdd'),
    email: maybeText(notes, node, 'Email'),
    phone: maybeText(notes, node, 'Telephone'),
  };
}

/** `yyyy/MM/dd` by the standard; days as people write them are understood too. */
export function dayAt(notes: Notes, node: XmlNode, name: string): string | undefined {
  const said = maybeText(notes, node, name);
  if (said === undefined) return undefined;
  const day = dayIn(said);
  if (day === undefined) refuse(notes, 'not-a-day', maybe(notes, node, name) ?? node, said.slice(0, 40));
  return day ?? '';
}

function dayIn(said: string): string | undefined {
  const [, year, month, date] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[T ].*)?$/.exec(said) ?? [];
  const parsed = parseDay(year === undefined ? said : `${date}/${month}/${year}`);
  return parsed.ok ? parsed.value : undefined;
}

export function momentAt(notes: Notes, node: XmlNode, name: string): string {
  const said = text(notes, node, name);
  const day = dayIn(said.split(/[T ]/)[0] ?? '');
  const time = /[T ](\d{2}:\d{2}:\d{2})/.exec(said)?.[1];
  if (said !== '' && day === undefined) refuse(notes, 'not-a-day', maybe(notes, node, name) ?? node, said.slice(0, 40));
  return `${day ?? ''} ${time ?? '00:00:00'}`;
}

export function numberAt(notes: Notes, node: XmlNode, name: string): number | undefined {
  const said = maybeText(notes, node, name);
  if (said === undefined) return undefined;
  if (!/^\d{1,9}$/.test(said)) refuse(notes, 'not-a-number', maybe(notes, node, name) ?? node, said.slice(0, 40));
  return Number(said);
}
