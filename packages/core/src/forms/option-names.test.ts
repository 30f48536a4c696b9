import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileForm, type Form, optionNames } from './index.ts';

test('an option is called by the element that its question gives as it is answered', () => {
  const form = JSON.parse(
    readFileSync(new URL('../../../../data/forms/phieu-xa-2023.json', import.meta.url), 'utf8'),
  ) as Form;
  const compiled = compileForm(form);
  const names = optionNames(compiled);
  const asked = [...compiled.questions.values()].find(({ question }) =>
    question.feeds?.some(({ element }) => element === 'commune_class'),
  );
  const option = asked?.question.options?.find(({ code }) => code === 'con_lai');
  expect(option?.label.length).toBeGreaterThan(3);
  expect(names['commune_class con_lai']).toBe(option?.label);
  expect(Object.keys(names).every((key) => key.split(' ').length === 2)).toBe(true);
});
