/**
 * An official document as the document axis carries it (QCVN 102:2016/BTTTT). Names are ours; `write.ts` and `read.ts`
 * know the names of the file. What a message leaves out is undefined, never an empty text.
 */
export type EdxmlDocument = {
  /** `{OrganId},{yyyy/MM/dd},{number}/{notation}`: the same document has the same id wherever it arrives. */
  readonly documentId: string;
  readonly from: EdxmlParty;
  readonly to: readonly EdxmlParty[];
  readonly number: string;
  /** What follows the stroke: `STTTT-BCVTCNTT`. */
  readonly notation: string;
  readonly place?: string | undefined;
  /** Day of issue, `YYYY-MM-DD`. */
  readonly date: string;
  readonly type: EdxmlType;
  readonly subject: string;
  readonly content?: string | undefined;
  readonly signer?: EdxmlSigner | undefined;
  /** `YYYY-MM-DD`. */
  readonly dueDay?: string | undefined;
  /** «Nơi nhận». */
  readonly places: readonly string[];
  /** 0 ordinary, higher is more urgent. */
  readonly priority?: number | undefined;
  readonly pages?: number | undefined;
  readonly annexes: readonly string[];
  readonly traces: readonly EdxmlTrace[];
  readonly business: EdxmlBusiness;
  readonly attachments: readonly EdxmlAttachment[];
};

export type EdxmlParty = {
  /** `H37.02.02` (Decision 20/2020/QĐ-TTg), or the older `000.xx.yy.Hzz`. */
  readonly organId: string;
  readonly name: string;
  readonly inCharge?: string | undefined;
  readonly address?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
};

export type EdxmlType = { readonly code?: string | undefined; readonly name: string };

export type EdxmlSigner = {
  /** «KT. GIÁM ĐỐC». */
  readonly competence?: string | undefined;
  readonly position?: string | undefined;
  readonly fullName?: string | undefined;
};

/** `at`: an instant in Vietnam's time as the file says it, `YYYY-MM-DD HH:mm:ss`. */
export type EdxmlTrace = { readonly organId: string; readonly at: string };

/** What the message does to a document: 0 brings a new one, 1 calls it back, 2 corrects, 3 replaces it. */
export type EdxmlBusiness = {
  readonly kind: number;
  readonly reason?: string | undefined;
  /** True when the paper follows by post as well. */
  readonly paper: boolean;
};

export type EdxmlAttachment = {
  readonly name: string;
  readonly contentType: string;
  readonly description?: string | undefined;
  readonly content: Uint8Array;
};

export type EdxmlRule =
  | 'too-large'
  | 'not-utf8'
  | 'doctype'
  | 'not-well-formed'
  | 'too-deep'
  | 'too-many-parts'
  | 'text-too-long'
  | 'not-edxml'
  | 'missing'
  | 'not-a-day'
  | 'not-a-number'
  | 'not-base64'
  | 'attachment-missing'
  | 'twice'
  | 'unknown-part'
  | 'not-new'
  | 'attachment-unlisted';

/** Something of the file that a person must know: which rule, where, and what stands there. */
export type EdxmlFinding = {
  readonly rule: EdxmlRule;
  readonly line: number;
  /** `edXML/edXMLEnvelope/…/Subject`; empty for the file as a whole. */
  readonly path: string;
  readonly said?: string | undefined;
};

export type EdxmlReading =
  | { readonly ok: true; readonly document: EdxmlDocument; readonly warnings: readonly EdxmlFinding[] }
  | { readonly ok: false; readonly errors: readonly EdxmlFinding[] };

/** The namespace of the standard; the prefix `edXML:` must stand in the file letter by letter. */
export const edxmlNamespace = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';

/** The id of a document by the custom of the axis: `H84.05,2023/08/02,812/STTTT-BCVTCNTT`. */
export function documentIdOf(organId: string, date: string, number: string, notation: string): string {
  return `${organId},${date.replaceAll('-', '/')},${number}/${notation}`;
}
