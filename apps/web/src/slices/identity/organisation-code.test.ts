import { expect, test } from 'vitest';
import { codeOf } from './organisation-code.ts';

test.each([
  ['Sở Khoa học & Công nghệ tỉnh Vĩnh Long', 'so-khoa-hoc-cong-nghe-tinh-vinh-long'],
  ['Đài PT-TH', 'dai-pt-th'],
  ['4 G', 'g'],
])('«%s» gets the code %s', (name, code) => {
  expect(codeOf(name)).toBe(code);
});

test('a long name is cut without a hyphen at its end', () => {
  expect(codeOf('a '.repeat(60))).toMatch(/^[a-z][a-z0-9-]{2,58}[a-z0-9]$/);
});
