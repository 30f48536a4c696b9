import type { Bindings } from '@thuocdo/core/reports';
import {
  DelimiterSearcher,
  Delimiters,
  Docx,
  type PathPart,
  type ScopeData,
  type ScopeDataArgs,
  type Tag,
  TagParser,
  type TemplateContext,
  TemplateExtension,
  TemplateHandler,
  TemplateHandlerOptions,
  TextPlugin,
} from 'easy-template-x';
import { WholeParagraphs } from './whole-paragraphs.ts';

const notes = ['footnotes', 'endnotes'].map(
  (part) => `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${part}`,
);
/** Deep enough for text boxes in tables in text boxes; the library stops there. */
const maxXmlDepth = 60;

/** Word’s notes are parts that the library leaves out; they have tags like any other. Its extensions are classes. */
class NotesExtension extends TemplateExtension {
  override async execute(data: ScopeData, context: TemplateContext): Promise<void> {
    if (context.currentPart !== context.docx.mainDocument) return;
    for (const part of await notesOf(context.docx))
      await this.utilities.compiler.compile(await part.xmlRoot(), data, { ...context, currentPart: part });
  }
}

async function notesOf({ mainDocument }: Docx) {
  const parts = await Promise.all(notes.map((type) => mainDocument.getPartsByType(type)));
  return parts.flat();
}

/** The tags as the library sees them, or why it cannot. Never rejects. */
export async function libraryTags(bytes: Uint8Array): Promise<{ tags: string[] } | { fault: string }> {
  try {
    const docx = await Docx.load(Buffer.from(bytes));
    const parts = [...(await docx.getContentParts()), ...(await notesOf(docx))];
    const roots = await Promise.all(parts.map((part) => part.xmlRoot()));
    const delimiters = new Delimiters();
    const searcher = new DelimiterSearcher(delimiters, maxXmlDepth);
    const tags = roots.flatMap((root) => new TagParser(delimiters).parse(searcher.findDelimiters(root)));
    return { tags: tags.map(writtenOf) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** The tag as `Bindings` name it. */
function writtenOf({ name, disposition }: Tag): string {
  const sign = { Open: '#', Close: '/', SelfClosed: '' }[disposition];
  return `${sign}${name ?? ''}`;
}

/**
 * Fills the tags of a Word file that `readWordTemplate` found whole: the library keeps silent about what is broken or missing.
 */
export async function fillWordTemplate(bytes: Uint8Array, bindings: Bindings): Promise<Uint8Array> {
  const options = new TemplateHandlerOptions({
    plugins: [new WholeParagraphs(), new TextPlugin()],
    maxXmlDepth,
    extensions: { afterCompilation: [new NotesExtension()] },
    scopeDataResolver: resolver(bindings),
  });
  return new TemplateHandler(options).process(Buffer.from(bytes), {});
}

/** Looks a tag up in its row, then in the rows around it; `{@n:…}` counts what is really written. */
function resolver(bindings: Bindings) {
  const counts = new Map<string, number>();
  const given = new Map<PathPart, string>();
  return ({ path }: ScopeDataArgs) => {
    const last = path.at(-1);
    if (last === undefined || typeof last === 'number') return '';
    const written = writtenOf(last);
    if (!written.startsWith('@n:')) return lookUp(written, path.slice(0, -1), bindings) ?? '';
    const number = given.get(last) ?? String((counts.get(written) ?? 0) + 1);
    given.set(last, number);
    counts.set(written, Number(number));
    return number;
  };
}

/** The library asks twice for a tag and climbs no prototype: only own names count. */
function lookUp(written: string, path: readonly PathPart[], bindings: Bindings): Bindings[string] | undefined {
  const scopes = [bindings];
  for (let at = 0; at + 1 < path.length; at += 2) {
    const [list, row] = [path[at], path[at + 1]];
    const scope = scopes.at(-1);
    if (scope === undefined || typeof list !== 'object' || typeof row !== 'number') break;
    const rows = scope[writtenOf(list)];
    const inner = Array.isArray(rows) ? rows[row] : undefined;
    if (inner) scopes.push(inner);
  }
  return scopes.reverse().find((scope) => Object.hasOwn(scope, written))?.[written];
}
