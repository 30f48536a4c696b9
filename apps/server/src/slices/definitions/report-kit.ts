import { createHash } from 'node:crypto';
import { parseSystems, type Systems } from '@thuocdo/core/elements';
import { type ReportKit, readReportKit } from '@thuocdo/core/reports';
import type { Reader } from '../../platform/db/open.ts';
import { type DefinitionKind, latestDefinitionFiles } from './definition-files.queries.ts';
import { allElements } from './definitions.queries.ts';

// The last kit that was read, by the SHA-256 of all that it was read from: compiling its expressions takes a while.
let last: { sha256: string; kit: ReportKit } | undefined;

/**
 * What reports, indicators and checks refer to: the dictionary with the latest indicators, checks, systems and owners.
 * @throws Error when what is stored is not sound: nothing unsound is ever stored
 */
export async function reportKit(db: Reader): Promise<ReportKit> {
  const elements = await allElements(db);
  const files = await latestDefinitionFiles(db);
  const sha256 = createHash('sha256')
    .update(JSON.stringify([elements, files.map((file) => file.sha256)]))
    .digest('hex');
  if (last?.sha256 === sha256) return last.kit;
  const read = readReportKit({
    elements: { code: 'stored', title: 'stored', elements },
    indicators: joined(files, 'indicators', ['indicators']),
    checks: joined(files, 'checks', ['checks']),
    systems: joined(files, 'systems', ['owners', 'systems']),
  });
  if (!read.ok) throw new Error(`Stored definitions are not sound: ${JSON.stringify(read.findings.slice(0, 5))}`);
  last = { sha256, kit: read.kit };
  return read.kit;
}

/** The systems and registers that figures come from, with the parts of departments that answer for them. */
export async function sourceSystems(db: Reader): Promise<Systems> {
  const parsed = parseSystems(joined(await latestDefinitionFiles(db), 'systems', ['owners', 'systems']));
  if (!parsed.ok) throw new Error(`Stored systems are not sound: ${JSON.stringify(parsed.findings.slice(0, 5))}`);
  return parsed.systems;
}

/** Files of one kind as one: their lists one after another, the head of the first. */
function joined(
  files: readonly { kind: DefinitionKind; content: unknown }[],
  kind: DefinitionKind,
  lists: readonly string[],
): unknown {
  const contents = files.filter((file) => file.kind === kind).map(({ content }) => content as Record<string, unknown>);
  const [first = { title: kind }] = contents;
  const joinedLists = lists.map((name) => [name, contents.flatMap((content) => (content[name] as unknown[]) ?? [])]);
  return { ...first, ...Object.fromEntries(joinedLists) };
}
