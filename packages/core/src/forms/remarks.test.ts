import { expect, test } from 'vitest';
import { compileForm, type Form, remarksOf } from './index.ts';

const origin = { text: 'thử', certainty: 'general' };
const compiled = compileForm({
  code: 'thu',
  version: 1,
  title: 'Phiếu thử',
  respondent: 'enterprise',
  basis: ['thử'],
  sections: [
    {
      code: 'S',
      title: 'Mục',
      questions: [
        { code: 'A', label: 'Có giải trình?', type: 'yes_no', origin },
        {
          code: 'B',
          label: 'Giải trình',
          type: 'text',
          relevant: 'A',
          remark: true,
          subcriteria: ['chi_so_xa:1.1'],
          origin,
        },
        {
          code: 'C',
          label: 'Vùng phủ',
          type: 'rows',
          subcriteria: ['chi_so_xa:3.1'],
          origin,
          columns: [
            { code: 'commune', label: 'Xã', type: 'unit' },
            { code: 'note', label: 'Ghi chú', type: 'text' },
            { code: 'opinion', label: 'Ý kiến', type: 'text', remark: true },
          ],
        },
      ],
    },
  ],
} as Form);
const said = (answers: Parameters<typeof remarksOf>[1]) => remarksOf(compiled, answers, { today: '2023-11-30' });

test('remarks are the words of remark questions and columns, each with its lines and the unit of its row', () => {
  const rows = [
    { commune: '15607-2023', note: 'riêng', opinion: 'kéo thêm cáp' },
    { commune: '15610-2023', opinion: '' },
    { opinion: 'không nói xã nào' },
  ];
  expect(said({ A: true, B: 'chưa có kinh phí', C: rows })).toEqual([
    { question: 'B', about: ['chi_so_xa:1.1'], text: 'chưa có kinh phí' },
    { question: 'C', about: ['chi_so_xa:3.1'], unit: '15607-2023', text: 'kéo thêm cáp' },
  ]);
});

test('what is not relevant or not answered says nothing', () => {
  expect(said({ A: false, B: 'bị ẩn' })).toEqual([]);
  expect(said({})).toEqual([]);
});
