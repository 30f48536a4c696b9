import {
  LoopPlugin,
  officeMarkup,
  type ScopeData,
  type Tag,
  type TemplateContext,
  type XmlNode,
  xml,
} from 'easy-template-x';

/**
 * What is repeated or left out is the whole paragraph when the tags stand at its ends, or alone in paragraphs of their own: no
 * empty line stays behind. The library’s plugins are classes.
 */
export class WholeParagraphs extends LoopPlugin {
  override containerTagReplacements(tags: Tag[], data: ScopeData, context: TemplateContext): Promise<void> {
    const open = tags[0];
    const close = tags.at(-1);
    if (open?.placement === 'TextNode' && close?.placement === 'TextNode' && !hasChoice(open)) {
      const nodes = { open: open.xmlTextNode, close: close.xmlTextNode };
      joinNeighbours(nodes);
      if (standAtEnds(nodes)) open.options = { loopOver: 'paragraph' };
    }
    return super.containerTagReplacements(tags, data, context);
  }
}

type Ends = { open: XmlNode; close: XmlNode };

function hasChoice({ options }: Tag): boolean {
  return options !== undefined && Object.hasOwn(options, 'loopOver');
}

/** A tag alone in its paragraph goes to the paragraph that it is about. */
function joinNeighbours({ open, close }: Ends): void {
  const first = officeMarkup.query.containingParagraphNode(open);
  const last = officeMarkup.query.containingParagraphNode(close);
  if (first === last || first.parentNode !== last.parentNode) return;
  const after = first.nextSibling;
  if (isAlone(open, first) && after && isParagraph(after) && after !== last) {
    const properties = after.childNodes?.[0];
    const run = officeMarkup.query.containingRunNode(open);
    xml.modify.remove(run);
    if (properties?.nodeName === 'w:pPr') xml.modify.insertAfter(run, properties);
    else if (properties) xml.modify.insertBefore(run, properties);
    else xml.modify.appendChild(after, run);
    xml.modify.remove(first);
  }
  const before = previousOf(last);
  if (isAlone(close, last) && before && isParagraph(before)) {
    const run = officeMarkup.query.containingRunNode(close);
    xml.modify.remove(run);
    xml.modify.appendChild(before, run);
    xml.modify.remove(last);
  }
}

function previousOf(node: XmlNode): XmlNode | undefined {
  const siblings = node.parentNode?.childNodes ?? [];
  return siblings[siblings.indexOf(node) - 1];
}

function standAtEnds({ open, close }: Ends): boolean {
  const first = officeMarkup.query.containingParagraphNode(open);
  const last = officeMarkup.query.containingParagraphNode(close);
  if (first.parentNode !== last.parentNode) return false;
  return wordsOf(first)[0] === open && wordsOf(last).at(-1) === close;
}

function isAlone(node: XmlNode, paragraph: XmlNode): boolean {
  const words = wordsOf(paragraph);
  return words.length === 1 && words[0] === node;
}

function isParagraph(node: XmlNode): boolean {
  return node.nodeName === 'w:p';
}

/** The text nodes that say something, in order. A picture is something. */
function wordsOf(node: XmlNode): XmlNode[] {
  if (node.nodeName === 'w:drawing' || node.nodeName === 'w:pict') return [node];
  if (node.nodeType === 'Text') return node.textContent?.trim() ? [node] : [];
  return (node.childNodes ?? []).flatMap(wordsOf);
}
