import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentIdOf, type EdxmlDocument, readEdxml, writeEdxml } from './index.ts';

const limit = 5_000_000;
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, most = limit) => readEdxml(bytes(text), most);

/** As another system wrote it by hand: other prefixes, other order, a day as people write it, Windows line ends. */
const foreign = `<?xml version="1.0" encoding="UTF-8"?>
<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">
  <edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
    <edXML:edXMLHeader>
      <edXML:MessageHeader>
        <edXML:From><edXML:OrganId>000.00.01.H84</edXML:OrganId><edXML:OrganName>Sở minh hoạ &amp; đối tác</edXML:OrganName></edXML:From>
        <edXML:To><edXML:OrganId>H84.05.01</edXML:OrganId><edXML:OrganName>UBND xã Thông Hòa</edXML:OrganName></edXML:To>
        <edXML:Code><edXML:CodeNumber>812</edXML:CodeNumber><edXML:CodeNotation>STTTT-BCVTCNTT</edXML:CodeNotation></edXML:Code>
        <edXML:PromulgationInfo><edXML:Place>Trà Vinh</edXML:Place><edXML:PromulgationDate>2023/08/02</edXML:PromulgationDate></edXML:PromulgationInfo>
        <edXML:DocumentType><edXML:Type>18</edXML:Type><edXML:TypeName>Công văn</edXML:TypeName></edXML:DocumentType>
        <edXML:Subject>  V/v phối hợp khảo sát  </edXML:Subject>
        <edXML:DueDate>31/08/2023</edXML:DueDate>
        <edXML:ToPlaces><edXML:Place>Như trên</edXML:Place><edXML:Place>Lưu: VT</edXML:Place></edXML:ToPlaces>
        <edXML:Huong>lạ</edXML:Huong>
        <edXML:DocumentId>000.00.01.H84,2023/08/02,812/STTTT-BCVTCNTT</edXML:DocumentId>
      </edXML:MessageHeader>
      <edXML:TraceHeaderList>
        <edXML:TraceHeader><edXML:OrganId>000.00.01.H84</edXML:OrganId><edXML:Timestamp>2023/08/02 08:00:00</edXML:Timestamp></edXML:TraceHeader>
        <edXML:Bussiness><edXML:BussinessDocType>0</edXML:BussinessDocType><edXML:Paper>1</edXML:Paper></edXML:Bussiness>
      </edXML:TraceHeaderList>
    </edXML:edXMLHeader>
    <edXML:edXMLBody><edXML:edXMLManifest>
      <edXML:Reference><edXML:AttachmentName>cv.pdf</edXML:AttachmentName><edXML:ContentType>application/pdf</edXML:ContentType><edXML:ContentId>cid:a</edXML:ContentId></edXML:Reference>
    </edXML:edXMLManifest></edXML:edXMLBody>
  </edXML:edXMLEnvelope>
  <AttachmentEncoded><Attachment><ContentType>application/pdf</ContentType><ContentId>cid:a</ContentId><ContentTransferEncoded>
    JVBERi0x
    Ljc=
  </ContentTransferEncoded><AttachmentName>cv.pdf</AttachmentName></Attachment></AttachmentEncoded>
</edXML>`.replaceAll('\n', '\r\n');

const readForeign = () => {
  const reading = read(foreign);
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading;
};

describe('a message of another system', () => {
  test('is read into our model, whatever its prefixes and spaces', () => {
    expect(readForeign().document).toEqual({
      documentId: documentIdOf('000.00.01.H84', '2023-08-02', '812', 'STTTT-BCVTCNTT'),
      from: { organId: '000.00.01.H84', name: 'Sở minh hoạ & đối tác' },
      to: [{ organId: 'H84.05.01', name: 'UBND xã Thông Hòa' }],
      number: '812',
      notation: 'STTTT-BCVTCNTT',
      place: 'Trà Vinh',
      date: '2023-08-02',
      type: { code: '18', name: 'Công văn' },
      subject: 'V/v phối hợp khảo sát',
      dueDay: '2023-08-31',
      places: ['Như trên', 'Lưu: VT'],
      annexes: [],
      traces: [{ organId: '000.00.01.H84', at: '2023-08-02 08:00:00' }],
      business: { kind: 0, paper: true },
      attachments: [{ name: 'cv.pdf', contentType: 'application/pdf', content: bytes('%PDF-1.7') }],
    });
    expect(read(foreign.replaceAll('edXML:', '')).ok).toBe(true);
  });

  test('keeps what we do not know as a warning with its line', () => {
    expect(readForeign().warnings).toEqual([
      { rule: 'unknown-part', line: 14, path: expect.stringMatching(/MessageHeader\/Huong$/), said: 'lạ' },
    ]);
  });

  test('stays the same when we write it again', () => {
    const { document } = readForeign();
    expect(readEdxml(writeEdxml(document), limit)).toEqual({ ok: true, document, warnings: [] });
  });

  test('that calls a document back is told, not carried out', () => {
    const reading = read(foreign.replace('DocType>0<', 'DocType>1<'));
    expect(reading.ok && reading.warnings.map(({ rule }) => rule)).toContain('not-new');
  });

  test.each([
    ['no subject', (xml: string) => xml.replace(/<edXML:Subject>.*?<\/edXML:Subject>/, ''), 'missing'],
    ['two ids', (xml: string) => xml.replace(/(<edXML:DocumentId>.*?<\/edXML:DocumentId>)/, '$1$1'), 'twice'],
    ['a day that no calendar has', (xml: string) => xml.replace('2023/08/02</', '2023/02/30</'), 'not-a-day'],
    ['a file that is not there', (xml: string) => xml.replace('cid:a', 'cid:b'), 'attachment-missing'],
    ['a file that is not base64', (xml: string) => xml.replace('JVBERi0x', 'JVBERi0x!'), 'not-base64'],
    ['a number that is none', (xml: string) => xml.replace('DocType>0<', 'DocType>mới<'), 'not-a-number'],
    ['a tag that is not closed', (xml: string) => xml.replace('</edXML:Place>', ''), 'not-well-formed'],
    ['another kind of XML', () => '<html><body/></html>', 'not-edxml'],
    ['no XML at all', () => 'Kính gửi', 'not-well-formed'],
    ['nothing', () => '', 'not-well-formed'],
  ])('with %s is refused with the line', (_what, change, rule) => {
    const reading = read(change(foreign));
    expect(reading.ok ? [] : reading.errors.map((one) => one.rule)).toContain(rule);
    if (!reading.ok) expect(reading.errors[0]?.line).toBeGreaterThan(0);
  });
});

describe('a hostile message', () => {
  const refusalOf = (text: string | Uint8Array, most = limit) => {
    const reading = readEdxml(typeof text === 'string' ? bytes(text) : text, most);
    return reading.ok ? undefined : reading.errors[0]?.rule;
  };

  test('with a document type is refused: no file of the server, no bomb of entities', () => {
    const entity = '<!DOCTYPE edXML [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(refusalOf(foreign.replace('?>', `?>${entity}`))).toBe('doctype');
    expect(refusalOf(foreign.replace('Trà Vinh', '&x;'))).toBe('not-well-formed');
  });

  test('that is too large, too deep, too many or endless in one text is refused', () => {
    expect(refusalOf(foreign, 1000)).toBe('too-large');
    expect(refusalOf('<a>'.repeat(50_000))).toBe('too-deep');
    expect(refusalOf(`<edXML>${'<a/>'.repeat(30_000)}</edXML>`)).toBe('too-many-parts');
    expect(refusalOf(`<edXML><Subject>${'a'.repeat(200_000)}</Subject></edXML>`)).toBe('text-too-long');
  });

  test('in another encoding than UTF-8 is refused', () => {
    expect(refusalOf(foreign.replace('UTF-8', 'UTF-16'))).toBe('not-utf8');
    expect(refusalOf(new Uint8Array([0xff, 0xfe, 0x3c, 0x00]))).toBe('not-utf8');
  });
});

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
      .trim(),
  )
  .filter((text) => text !== '');
const maybe = fc.option(line, { nil: undefined });
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const party = fc.record({
  organId: line,
  name: line,
  inCharge: maybe,
  address: maybe,
  email: maybe,
  phone: maybe,
});
const document: fc.Arbitrary<EdxmlDocument> = fc.record({
  documentId: line,
  from: party,
  to: fc.array(party, { minLength: 1, maxLength: 4 }),
  number: line,
  notation: line,
  place: maybe,
  date: day,
  type: fc.record({ code: maybe, name: line }),
  subject: line,
  content: maybe,
  signer: fc.constantFrom({ competence: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', fullName: undefined }, undefined),
  dueDay: fc.option(day, { nil: undefined }),
  places: fc.array(line, { maxLength: 4 }),
  priority: fc.option(fc.nat(9), { nil: undefined }),
  pages: fc.option(fc.nat(500), { nil: undefined }),
  annexes: fc.array(line, { maxLength: 3 }),
  traces: fc.array(fc.record({ organId: line, at: day.map((one) => `${one} 08:09:10`) }), { maxLength: 2 }),
  business: fc.record({ kind: fc.constant(0), reason: maybe, paper: fc.boolean() }),
  attachments: fc.array(
    fc.record({ name: line, contentType: line, description: maybe, content: fc.uint8Array({ maxLength: 300 }) }),
    { maxLength: 3 },
  ),
});

describe('what we write', () => {
  test('is read back as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(document, (one) => {
        expect(readEdxml(writeEdxml(one), limit)).toEqual({ ok: true, document: one, warnings: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('has the literal prefix inside the envelope, the misspelt word of the standard, and files outside without prefix', () => {
    const { document: one } = readForeign();
    const xml = new TextDecoder().decode(writeEdxml(one));
    for (const part of [
      '<edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">',
      '<edXML:Bussiness><edXML:BussinessDocType>0',
      '<edXML:PromulgationDate>2023/08/02<',
      '</edXML:edXMLEnvelope>\n<AttachmentEncoded><Attachment>',
      'Sở minh hoạ &amp; đối tác',
    ])
      expect(xml).toContain(part);
  });
});
