import { type CompiledForm, compileForm, type Form } from '@thuocdo/core/forms';
import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';

export interface PublishedForm {
  form: Form;
  compiled: CompiledForm;
}

// A published form never changes, so what was compiled from its SHA-256 holds for every application in the process.
const known = new Map<string, PublishedForm>();

/** A published form, compiled once. @throws Problem `not-found` */
export async function publishedForm(db: Reader, code: string, version: number): Promise<PublishedForm> {
  const stored = db.selectFrom('form_versions').where('code', '=', code).where('version', '=', version);
  const row = await stored.select('sha256').executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  const before = known.get(row.sha256);
  if (before !== undefined) return before;
  const { form } = await stored.select('form').executeTakeFirstOrThrow();
  const published = { form: form as Form, compiled: compileForm(form as Form) };
  known.set(row.sha256, published);
  return published;
}
