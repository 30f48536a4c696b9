import { nfc } from '../text/index.ts';
import { admitValue, type FigureElement, type ReadFigure } from './read-text.ts';

/** As JSON writes numbers (RFC 8259 §6); leading zeros of padded exports are allowed. */
const number = /^-?\d{1,20}(\.\d{1,20})?([eE][+-]?\d{1,3})?$/;

/**
 * Reads a text that a program wrote (DHIS2 sends every value as one): 1234.5 and never «1.234,5», true and false. An empty text is
 * refused: who takes a figure back says so.
 */
export function readProgramText(element: FigureElement, text: string): ReadFigure {
  const said = nfc(text).trim();
  switch (element.type) {
    case 'integer':
    case 'decimal':
    case 'percent':
      return number.test(said) ? admitValue(element, Number(said)) : { ok: false, fault: 'not-a-number' };
    case 'yes_no':
      return admitValue(
        element,
        said === 'true' || said === '1' ? true : said === 'false' || said === '0' ? false : said,
      );
    case 'text':
    case 'one_of':
      return said === '' ? { ok: false, fault: 'not-a-text' } : admitValue(element, said);
    case 'rows':
      return { ok: false, fault: 'not-rows' };
  }
}
