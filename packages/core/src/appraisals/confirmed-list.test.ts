import { expect, test } from 'vitest';
import { type ConfirmedCommune, confirmedList, criterionPhrase } from './index.ts';

const criterion = criterionPhrase({ code: '8', name: 'Thông tin và Truyền thông' });
const unitWord = 'xã';
const of = (standard: string, kind: ConfirmedCommune['kind'], paper: string | null, district: string, names: string) =>
  names.split(', ').map((name): ConfirmedCommune => ({ name, unitWord, district, paper, kind, standard, criterion }));

/** As the department's report of 2022 lists them; a paper of several communes joins them by «và». */
const year2022 = [
  ...of('ntm', 'first', 'công văn 1', 'Cầu Ngang', 'Thuận Hòa, Nhị Trường, Thạnh Hòa Sơn'),
  ...of('ntm', 'first', null, 'TX Duyên Hải', 'Dân Thành'),
  ...of('ntm', 'first', null, 'Cầu Ngang', 'Hiệp Mỹ Đông'),
  ...of('ntm', 'first', null, 'Trà Cú', 'An Quảng Hữu, Thanh Sơn, Tân Hiệp'),
  ...of('ntm', 'first', null, 'Cầu Ngang', 'Long Sơn'),
  ...of('ntm', 'first', null, 'Duyên Hải', 'Đôn Châu'),
  ...of('nang_cao', 'first', 'công văn 2', 'Tiểu Cần', 'Hùng Hòa, Hiếu Tử, Long Thới'),
  ...of('nang_cao', 'first', 'công văn 3', 'Cầu Kè', 'An Phú Tân, Thông Hòa, Tam Ngãi, Phong Phú'),
  ...of(
    'nang_cao',
    'first',
    null,
    'x',
    'Đôn Xuân, Trường Thọ, Đông Hải, Tân Bình, Đại Phước, Đức Mỹ, Đại An, Ngọc Biên',
  ),
  ...of('nang_cao', 'retention', 'công văn 4', 'Cầu Kè', 'Ninh Thới, Thạnh Phú'),
];

/** Bài mẫu 004, mục I.3 and footnote 2, as printed. */
const printed = {
  first:
    'Xác nhận mức độ đạt tiêu chí số 8 về thông tin và truyền thông trong xây dựng nông thôn mới 10 xã²; Xác nhận việc giữ vững tiêu chí số 8 về thông tin và truyền thông trong Bộ tiêu chí nông thôn mới nâng cao cho 02 xã Ninh Thới và Thạnh Phú.',
  footnote:
    '² Thuận Hòa, Nhị Trường và Thạnh Hòa Sơn, Dân Thành, Hiệp Mỹ Đông, An Quảng Hữu, Thanh Sơn, Tân Hiệp, Long Sơn, Đôn Châu và nông thôn mới nâng cao 15 xã: Hùng Hòa, Hiếu Từ và Long Thới, An Phú Tân, Thông Hòa, Tam Ngãi và Phong Phú, Đôn Xuân, Trường Thọ, Đông Hải, Tân Bình, Đại Phước, Đức Mỹ, Đại An, Ngọc Biên.',
};
/** Errors of the print: the commune of Tiểu Cần with code 29350 is Hiếu Tử. */
const misprints = [{ printed: 'Hiếu Từ', right: 'Hiếu Tử' }];
const corrected = (text: string) =>
  misprints.reduce((said, one) => {
    expect(said.split(one.printed)).toHaveLength(2);
    return said.replace(one.printed, one.right);
  }, text);

test('the sentence and footnote 2 of the report of 2022 come out of the data, but for its misprint', () => {
  const list = confirmedList(year2022, { arrange: 'paper', note: 2 });
  expect(`${list.sentences.join('; ')}.`).toBe(printed.first);
  expect(list.footnote).toBe(corrected(printed.footnote));
  expect(list.text).toBe(`${printed.first}\n\n${list.footnote}`);
});

test('by district the communes of one district are joined, whatever paper confirmed them', () => {
  const { footnote } = confirmedList(year2022, { arrange: 'district', note: 12 });
  expect(footnote).toContain(
    '¹² Thuận Hòa, Nhị Trường, Thạnh Hòa Sơn, Hiệp Mỹ Đông và Long Sơn, Dân Thành, An Quảng Hữu,',
  );
});

test('counts below ten have a leading 0; what nobody reached is not written', () => {
  const one = confirmedList(of('kieu_mau', 'first', null, 'Cầu Kè', 'Thông Hòa'), { arrange: 'paper', note: 1 });
  expect(one.text).toBe(
    'Xác nhận mức độ đạt tiêu chí số 8 về thông tin và truyền thông trong xây dựng nông thôn mới kiểu mẫu 01 xã¹.\n\n¹ Thông Hòa.',
  );
  expect(confirmedList([], { arrange: 'paper', note: 1 })).toEqual({ sentences: [], footnote: null, text: '' });
  const only = confirmedList(of('ntm', 'retention', null, 'x', 'A, B'), { arrange: 'paper', note: 1 });
  expect(only).toMatchObject({ footnote: null, sentences: [expect.stringContaining('cho 02 xã A, B')] });
});
