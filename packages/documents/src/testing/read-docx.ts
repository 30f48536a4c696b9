import { unpack } from '../archives/index.ts';

/** The parts of a DOCX as XML, and the text of its main part, one line a paragraph. */
export async function readDocx(bytes: Uint8Array): Promise<{ parts: Map<string, string>; text: string; xml: string }> {
  const unpacked = await unpack(bytes, (name) => name.endsWith('.xml'), 50_000_000);
  const parts = new Map([...unpacked].map(([name, part]) => [name, part.toString('utf8')]));
  const xml = parts.get('word/document.xml') ?? '';
  const text = xml
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<w:br\/>/gu, ' ')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return { parts, text, xml };
}
