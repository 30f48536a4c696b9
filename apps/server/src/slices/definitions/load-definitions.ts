import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseElements } from '@thuocdo/core/elements';
import { parseForm } from '@thuocdo/core/forms';
import { parseOverlay, parseRuleset } from '@thuocdo/core/judging';
import type { Db } from '../../platform/db/open.ts';
import { insertDefinitionFile } from './definition-files.queries.ts';
import {
  insertForm,
  insertRuleset,
  listElementRows,
  listFormRows,
  listRulesetRows,
  saveElements,
} from './definitions.queries.ts';
import { reportKit } from './report-kit.ts';

interface ShippedFile {
  name: string;
  json: unknown;
  sha256: string;
}

// The day on which the shipped definitions were put together; no person published them.
const shippedAt = '2026-11-23T00:00:00.000Z';

/** Takes in the shipped elements, forms, rulesets and overlays that the database does not have yet. */
export async function loadDefinitions(db: Db, dataFolder: string): Promise<void> {
  const elements = await loadElements(db, join(dataFolder, 'elements'));
  await loadForms(db, join(dataFolder, 'forms'), elements);
  await loadRulesets(db, join(dataFolder, 'rulesets'), elements);
  await loadReporting(db, dataFolder);
}

/** Indicators, checks and source systems: a file that differs from the latest stored one is its next version. */
async function loadReporting(db: Db, dataFolder: string): Promise<void> {
  const systems = (await readJsonFiles(dataFolder)).filter(({ name }) => name === 'systems.json');
  const files = [
    ...(await readJsonFiles(join(dataFolder, 'indicators'))).map((file) => ({ ...file, kind: 'indicators' as const })),
    ...(await readJsonFiles(join(dataFolder, 'checks'))).map((file) => ({ ...file, kind: 'checks' as const })),
    ...systems.map((file) => ({ ...file, kind: 'systems' as const })),
  ];
  for (const { kind, name, json, sha256 } of files) {
    const code = name.replace(/\.json$/u, '');
    await insertDefinitionFile(db, { kind, code, content: json }, { sha256, at: shippedAt, by: null });
  }
  await reportKit(db);
}

async function loadElements(db: Db, folder: string): Promise<ReadonlySet<string>> {
  for (const file of await readJsonFiles(folder)) {
    const known = new Set((await listElementRows(db)).map((row) => row.code));
    const parsed = parseElements(file.json, known);
    if (!parsed.ok) throw unsound(file, parsed.findings);
    await saveElements(db, parsed.dictionary.elements);
  }
  return new Set((await listElementRows(db)).map((row) => row.code));
}

async function loadForms(db: Db, folder: string, elements: ReadonlySet<string>): Promise<void> {
  const known = new Set((await listFormRows(db)).map((row) => `${row.code} ${row.version}`));
  for (const file of await readJsonFiles(folder)) {
    const parsed = parseForm(file.json, elements);
    if (!parsed.ok) throw unsound(file, parsed.findings);
    if (known.has(`${parsed.form.code} ${parsed.form.version}`)) continue;
    await insertForm(db, parsed.form, { sha256: file.sha256, at: shippedAt, by: null });
  }
}

async function loadRulesets(db: Db, folder: string, elements: ReadonlySet<string>): Promise<void> {
  const known = new Set((await listRulesetRows(db)).map((row) => row.code));
  for (const file of await readJsonFiles(folder)) {
    const parsed = parseRuleset(file.json, elements);
    if (!parsed.ok) throw unsound(file, parsed.findings);
    if (known.has(parsed.ruleset.code)) continue;
    await insertRuleset(db, parsed.ruleset, { sha256: file.sha256, at: shippedAt, by: null });
  }
  for (const file of await readJsonFiles(join(folder, 'overlays'))) {
    const parsed = parseOverlay(file.json);
    if (!parsed.ok) throw unsound(file, parsed.findings);
    if (known.has(parsed.overlay.code)) continue;
    await insertRuleset(db, parsed.overlay, { sha256: file.sha256, at: shippedAt, by: null });
  }
}

async function readJsonFiles(folder: string): Promise<ShippedFile[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, json: JSON.parse(text) as unknown, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

function unsound(file: ShippedFile, findings: readonly unknown[]): Error {
  return new Error(`Shipped file ${file.name} is not sound: ${JSON.stringify(findings.slice(0, 5))}`);
}
