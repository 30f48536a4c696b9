import { composeLetter } from '@thuocdo/contract/dispatch';
import type { BodyOf } from '@thuocdo/contract/endpoint';
import { illustrativeMark, type OfficialPaper } from '@thuocdo/documents/official';
import { type CommandContext, command } from '../../platform/http/route.ts';
import { findOrganisationSubject } from '../organisations/index.ts';
import { type Letterhead, writingOffice } from './campaign-facts.queries.ts';
import { keepLetter } from './keep-letter.ts';
import { presentOutgoing } from './present-outgoing.ts';

/** What its writer says; which organisation writes is said apart. */
export type FreeLetter = Omit<BodyOf<typeof composeLetter>, 'organisationId'>;

/** «Thư tự soạn»: subject, paragraphs and numbered points of one's own, in the layout of Decree 30/2020/NĐ-CP. */
export const composeLetterRoute = command({
  endpoint: composeLetter,
  action: 'outgoing.write',
  readAction: 'organisation.read',
  subject: (tx, { body }) => findOrganisationSubject(tx, body.organisationId),
  async run(context, { id }, { body }) {
    await writeFreeLetter(context, id, body);
    return presentOutgoing(context.tx, body.id, context);
  },
});

/** Keeps a letter in the name of an organisation, not sent yet. Answers whether it is new. @throws Problem as `keepLetter` */
export async function writeFreeLetter(
  context: CommandContext,
  organisationId: string,
  body: FreeLetter,
): Promise<boolean> {
  const { tx, today, installation } = context;
  const { organisation, head } = await writingOffice(tx, organisationId);
  return keepLetter(context, {
    id: body.id,
    campaignId: null,
    kind: 'free-letter',
    unitId: organisation.unitId,
    organisationId,
    number: body.number || null,
    date: body.date ?? null,
    letter: freeLetter(head, body, today, installation.config.mode === 'demonstration'),
  });
}

function freeLetter(head: Letterhead, body: FreeLetter, today: string, illustrative: boolean): OfficialPaper {
  const [year = '', month = ''] = today.split('-');
  return {
    parentOrg: head.parentOrg,
    issuer: head.issuer,
    number: body.number || undefined,
    symbol: body.symbol,
    place: head.place,
    date: body.date ?? { year: Number(year), month: Number(month) },
    subject: body.subject,
    to: body.to,
    legalBasis: [],
    blocks: [
      ...body.opening.map((text) => ({ kind: 'paragraph' as const, runs: [{ text }] })),
      ...(body.points.length === 0
        ? []
        : [{ kind: 'list' as const, marker: 'number' as const, items: body.points.map((text) => [{ text }]) }]),
    ],
    closing: body.closing || undefined,
    distribution: body.distribution,
    signature: { authority: body.authority, signerName: body.signerName || undefined },
    marks: illustrative ? [illustrativeMark] : [],
  };
}
