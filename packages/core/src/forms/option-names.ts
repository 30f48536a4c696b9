import type { CompiledForm } from './compiled.ts';

/** What the options of a form are called, by `<element> <option>`: codes are not for readers. See `ElementNames` of judging. */
export function optionNames({ questions }: CompiledForm): Record<string, string> {
  const names: Record<string, string> = {};
  for (const { question } of questions.values()) {
    const direct = (question.feeds ?? []).filter(({ from }) => from === undefined);
    for (const { element } of direct)
      for (const { code, label } of question.options ?? []) names[`${element} ${code}`] = label;
  }
  return names;
}
