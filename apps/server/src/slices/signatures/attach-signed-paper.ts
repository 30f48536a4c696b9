import { Readable } from 'node:stream';
import type { SignedPaperView } from '@thuocdo/contract/signatures';
import { positionOf } from '../../platform/access/actor.ts';
import { acceptFile } from '../../platform/files/accept.ts';
import type { CommandContext } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { insertSignedPaper, signedPaper } from './signed-papers.queries.ts';
import { verifyBytes } from './verify-bytes.ts';

export interface PaperToAttach {
  unitId: string;
  id: string;
  /** What it is a copy of, e.g. `report` and the report's id. */
  subjectKind: string;
  subjectId: string;
  origin: SignedPaperView['origin'];
  name: string;
  bytes: Uint8Array;
}

type Context = Pick<CommandContext, 'tx' | 'actor' | 'acting' | 'now' | 'installation'>;

/**
 * Checks a PDF and keeps it as the signed copy of its subject, inside the command of the slice that owns the subject;
 * that slice asks for the right and says in its audit entry what was attached. An unsigned scan is kept as such.
 * @throws Problem `pdf-expected`, `pdf-encrypted`, `pdf-too-many-signatures`, and what `acceptFile` refuses
 */
export async function attachSignedPaper(context: Context, paper: PaperToAttach): Promise<SignedPaperView> {
  const { tx, actor, acting, now, installation } = context;
  const { name, bytes, ...subject } = paper;
  if (bytes.length === 0) throw new Problem('file-missing', { name, rule: 'empty' });
  const verified = await verifyBytes(installation, { name, bytes, at: now });
  // Nothing is written before the signatures were looked at; the name must be a PDF's too.
  if (!/\.pdf$/i.test(name)) throw new Problem('pdf-expected', { name });
  const kept = await acceptFile(installation, { name, content: Readable.from([Buffer.from(bytes)]) });
  await insertSignedPaper(tx, {
    ...subject,
    organisationId: acting.organisationId,
    name: kept.name,
    size: kept.size,
    sha256: kept.sha256,
    verified,
    at: now,
    personId: actor.personId,
    title: positionOf(acting),
  });
  const view = await signedPaper(tx, paper.unitId, paper.id);
  if (view === undefined) throw new Problem('not-found');
  return view;
}
