import type { LetterFrame, ReminderLetter, SupportLetter, SurveyLetter } from '../letters/index.ts';
import type { PaperForm } from '../paper-form/index.ts';
import type { Receipt } from '../receipt/index.ts';
import type { TableBook } from '../tables/index.ts';

/** Papers of the survey of 2023 as tests need them; positions instead of people, an invented telephone number. */
export const frame: LetterFrame = {
  parentOrg: 'UBND tỉnh Trà Vinh',
  issuer: 'Sở Thông tin và Truyền thông',
  symbol: 'STTT-BCVTCNTT',
  place: 'Trà Vinh',
  date: { month: 8, year: 2023 },
  topic: 'tình hình thực hiện tiêu chí xã nông thôn mới trong lĩnh vực thông tin và truyền thông',
  year: 2023,
  recipients: ['UBND các huyện, thị xã, thành phố', 'Các doanh nghiệp viễn thông trên địa bàn tỉnh'],
  contact: {
    position: 'Chuyên viên theo dõi khảo sát',
    office: 'Phòng Bưu chính, Viễn thông – Công nghệ thông tin',
    phone: '0294 000 0001',
  },
  distribution: ['Như trên', 'Ban Giám đốc Sở', 'Lưu: VT, BCVTCNTT'],
  signature: { authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'] },
  illustrative: true,
};

export const surveyExample: SurveyLetter = {
  ...frame,
  carriesOut: [
    {
      kind: 'Công văn',
      number: '581/VCL-CNTT',
      date: '2023-07-25',
      issuer: 'Viện Chiến lược Thông tin và Truyền thông',
      subject: 'phối hợp khảo sát, đánh giá tình hình thực hiện tiêu chí xã nông thôn mới',
    },
  ],
  groundedOn: [
    {
      kind: 'Quyết định',
      number: '1127/QĐ-BTTTT',
      date: '2022-06-22',
      issuer: 'Bộ trưởng Bộ Thông tin và Truyền thông',
      subject: 'công bố các chỉ tiêu thuộc tiêu chí thông tin và truyền thông',
    },
  ],
  scope: 'toàn bộ 85 xã trên địa bàn tỉnh',
  due: { wording: 'trước ngày 31/8/2023', day: '2023-08-30' },
  channel: {
    kind: 'through-district',
    gatherers: 'UBND các huyện, thị xã, thành phố',
    respondents: 'UBND các xã',
  },
  purpose: 'rà soát, đề xuất chính sách phát triển thông tin và truyền thông ở nông thôn',
  attachments: ['Hướng dẫn khảo sát', 'Mẫu phiếu khảo sát', 'Quyết định số 1127/QĐ-BTTTT ngày 22/6/2022'],
};

const decision = (number: string, date: string) => ({
  kind: 'Quyết định',
  number,
  date,
  issuer: 'Chủ tịch UBND tỉnh',
});

/** The letter of Thường Xuân (seed 002), with a position and an invented telephone instead of a person. */
export const supportExample: SupportLetter = {
  parentOrg: undefined,
  issuer: 'UBND huyện Thường Xuân',
  symbol: 'UBND-VHTT',
  place: 'Thường Xuân',
  date: { month: 11, year: 2023 },
  year: 2023,
  recipients: ['Trung tâm Viễn thông Thọ Xuân – Thường Xuân', 'Ủy ban nhân dân các xã, thị trấn'],
  distribution: ['Như trên', 'Chủ tịch UBND huyện (để b/c)', 'Viễn thông Thanh Hóa', 'Lưu: VT, VHTT'],
  signature: { authority: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] },
  illustrative: true,
  unitWord: 'huyện',
  directedBy: 'Chủ tịch UBND huyện',
  communeKinds: 'xã, thị trấn',
  enterprise: 'Trung tâm Viễn thông Thọ Xuân – Thường Xuân',
  agreement: {
    name: 'thỏa thuận hợp tác công tác chuyển đổi số trên địa bàn huyện, giai đoạn 2021-2025',
    office: 'UBND huyện',
    partner: 'VNPT Thanh Hóa',
  },
  grounds: [
    { subject: 'Chỉ số đánh giá mức độ chuyển đổi số cấp xã', paper: decision('3853/QĐ-UBND', '2022-11-09') },
    {
      subject: 'Chỉ tiêu chuyển đổi số cấp xã giai đoạn đến năm 2025',
      paper: decision('1829/QĐ-UBND', '2022-05-30'),
    },
  ],
  registered: {
    paper: decision('969/QĐ-UBND', '2022-03-18'),
    communes: ['thị trấn Thường Xuân', 'xã Ngọc Phụng'],
  },
  contact: { position: 'Phó Giám đốc Trung tâm Viễn thông Thọ Xuân – Thường Xuân', phone: '0237 000 0001' },
  settledIn: { kind: 'văn bản', number: '3305/UBND-VHTT', date: '2023-10-31', issuer: 'Chủ tịch UBND huyện' },
  standingOffice: 'phòng Văn hóa và Thông tin',
};

export const reminderExample: ReminderLetter = {
  ...frame,
  number: '7',
  date: '2023-09-05',
  refersTo: {
    kind: 'Công văn',
    number: '1234/STTT-BCVTCNTT',
    date: '2023-08-01',
    issuer: 'Sở Thông tin và Truyền thông',
    subject: 'phối hợp khảo sát',
  },
  due: { wording: 'trước ngày 31/8/2023', day: '2023-08-30' },
  newDue: { wording: 'trước ngày 15/9/2023', day: '2023-09-14' },
  occurrence: 1,
  asOf: '2023-09-05T09:42:07Z',
  submitted: 80,
  roster: 85,
  notSubmitted: Array.from({ length: 45 }, (_, index) => ({
    name: `Xã thử nghiệm số ${index + 1} có tên rất dài để xem dòng chữ có xuống hàng hay không`,
    parent: 'Huyện Cầu Kè',
    note: 'Chưa mở phiếu',
  })),
  returned: [{ name: 'Xã Thông Hòa', parent: 'Huyện Cầu Kè', note: 'Câu 12: thiếu tài liệu kiểm chứng' }],
};

export const receiptExample: Receipt = {
  receiver: 'Sở Thông tin và Truyền thông',
  parentOrg: 'UBND tỉnh Trà Vinh',
  campaign: 'Khảo sát tiêu chí thông tin và truyền thông năm 2023',
  form: 'Phiếu khảo sát cấp xã',
  unit: 'Xã Thông Hòa',
  parentUnit: 'Huyện Cầu Kè',
  unitCode: '29335',
  revision: 2,
  submittedAt: '2023-08-31T09:42:07Z',
  submittedBy: 'Cán bộ xã Thông Hòa',
  onBehalfBy: 'Chuyên viên Phòng Văn hóa – Thông tin huyện Cầu Kè',
  sha256: 'ab12cd34'.repeat(8),
  evidence: [
    { name: 'Ảnh điểm phục vụ bưu chính.jpg', size: 1_234_567, sha256: '0f'.repeat(32) },
    { name: `Báo_cáo_${'rất_dài_'.repeat(12)}.pdf`, size: 1062, sha256: '1e'.repeat(32) },
  ],
  illustrative: true,
};

export const paperExample: PaperForm = {
  annexName: 'Phụ lục II',
  attachedTo: '(Kèm theo Công văn số 07/STTT-BCVTCNTT ngày 05 tháng 8 năm 2023 của Sở Thông tin và Truyền thông)',
  form: {
    title: 'Phiếu khảo sát cấp xã',
    basis: ['Theo Quyết định số 1127/QĐ-BTTTT ngày 22/6/2022'],
    sections: [
      {
        code: 'I',
        title: 'Bưu chính',
        questions: [
          {
            code: 'x01',
            label: 'Số điểm phục vụ bưu chính trên địa bàn xã',
            unitOfMeasure: 'điểm',
            answer: { kind: 'text', text: '1.062' },
            findings: [],
            reason: 'Tăng do sáp nhập điểm',
          },
          { code: 'x02', label: 'Giờ mở cửa', answer: { kind: 'none', text: 'Chưa trả lời' }, findings: [] },
          {
            code: 'x03',
            label: 'Danh sách ấp',
            answer: {
              kind: 'table',
              table: {
                columns: ['STT', 'Ấp', 'Số hộ (hộ)'],
                rows: [
                  ['1', 'Ấp Kinh Xáng', '120'],
                  ['2', 'Ấp Trà Ốt', '99'],
                ],
                totals: ['Tổng', '', '219'],
              },
            },
            findings: [],
          },
          {
            code: 'x04',
            label: 'Ghi chú',
            answer: { kind: 'text', text: `#let x = 1 *không đậm* ${'dài '.repeat(2500)}` },
            findings: [],
          },
        ],
      },
    ],
  },
  unit: { name: 'Xã Thông Hòa', code: '29335', parents: ['Huyện Cầu Kè', 'tỉnh Trà Vinh'] },
  campaign: 'Khảo sát tiêu chí thông tin và truyền thông năm 2023',
  period: 'năm 2023',
  revision: 1,
  filledBy: 'Cán bộ xã Thông Hòa',
  evidence: { x01: ['Ảnh điểm bưu chính.jpg'] },
  confirmation: {
    place: 'Thông Hòa',
    drawnUpBy: 'NGƯỜI LẬP PHIẾU',
    authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  },
  illustrative: true,
};

export const bookExample: TableBook = {
  sheets: [
    {
      name: 'Bảng tổng hợp',
      heading: {
        parentOrg: 'UBND tỉnh Trà Vinh',
        issuer: 'Sở Thông tin và Truyền thông',
        title: 'Bảng tổng hợp tiêu chí thông tin và truyền thông năm 2023',
        notes: ['Mức số liệu: đã thẩm định', 'Lập lúc 16:42:07 31/08/2023'],
        illustrative: true,
      },
      columns: [
        { key: 'code', header: ['Mã'], kind: 'text', width: 8 },
        { key: 'name', header: ['Đơn vị'], kind: 'text', width: 30 },
        { key: 'v81', header: ['Tiêu chí 8', '8.1'], kind: 'text', width: 12 },
        { key: 'v82', header: ['Tiêu chí 8', '8.2'], kind: 'text', width: 12 },
        { key: 'hamlets', header: ['Số ấp'], kind: 'integer', width: 10 },
        { key: 'area', header: ['Diện tích (km²)'], kind: 'decimal', width: 12 },
        { key: 'ratio', header: ['Tỷ lệ thuê bao'], kind: 'percent', width: 12 },
        { key: 'note', header: ['Ghi chú'], kind: 'text', width: 30 },
      ],
      groups: [
        {
          name: 'Huyện Cầu Kè',
          rows: [
            {
              code: '05932',
              name: 'Xã Thông Hòa',
              v81: 'Đạt',
              v82: 'Chưa đủ số liệu',
              hamlets: 1062,
              area: 12.5,
              ratio: 81.82,
              note: '=HYPERLINK("http://192.0.2.1","x")',
            },
            {
              code: '29338',
              name: 'Xã Thạnh Phú',
              v81: 'Chưa đạt',
              v82: 'Đạt',
              hamlets: null,
              ratio: 0,
              note: '@SUM(A1)',
            },
          ],
          subtotal: { label: 'Cộng huyện Cầu Kè', values: { hamlets: 1062, ratio: 79.37 } },
        },
      ],
      total: { label: 'Toàn tỉnh', values: { hamlets: 1062, ratio: 79.37 } },
      frozenColumns: 2,
    },
  ],
  sources: [
    {
      subject: 'Tỷ lệ thuê bao',
      source: 'Phiếu cấp xã',
      reference: 'Câu x12, lần nộp 2',
      at: '16:42:07 31/08/2023',
    },
  ],
};
