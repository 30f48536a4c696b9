import type { BodyOf } from '@thuocdo/contract/endpoint';
import { draftSupportLetter } from '@thuocdo/contract/support-letters';
import { citedOtherwise, printedOf } from '@thuocdo/core/dispatches';
import { supportLetter } from '@thuocdo/documents/letters';
import type { OfficialPaper } from '@thuocdo/documents/official';
import { type CommandContext, command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { keepLetter, kindsInWords, lowerFirst, presentOutgoing } from '../dispatch/index.ts';
import { findOrganisationSubject } from '../organisations/index.ts';
import { registeredCommunes } from '../targets/index.ts';
import { enterprisesNear } from './enterprises-near.ts';
import { issuerOf } from './issuer.ts';

type Order = BodyOf<typeof draftSupportLetter>;

/**
 * Drafts the letter and keeps it as it is now; it is sent like every other letter, and each recipient has a way of its own.
 * @throws Problem `input-invalid` naming the enterprise when its area has nothing to do with the office
 */
export const draftSupportLetterRoute = command({
  endpoint: draftSupportLetter,
  action: 'outgoing.write',
  readAction: 'organisation.read',
  subject: (tx, { params }) => findOrganisationSubject(tx, params.organisationId),
  async run(context, { id: organisationId, unitId, unitPath }, { body }) {
    const enterprise = (await enterprisesNear(context.tx, unitPath)).find(({ id }) => id === body.enterpriseId);
    if (enterprise === undefined)
      throw new Problem('input-invalid', {
        errors: [{ pointer: '/body/enterpriseId', rule: 'not-an-enterprise-here', params: {} }],
      });
    await keepLetter(context, {
      id: body.id,
      campaignId: null,
      kind: 'support-letter',
      unitId,
      organisationId,
      number: body.number || null,
      date: body.date ?? null,
      letter: await written(context, { organisationId, unitId, enterprise: enterprise.name }, body),
      cautions: citedOtherwise(body.grounds),
    });
    return presentOutgoing(context.tx, body.id, context);
  },
});

interface Parties {
  organisationId: string;
  unitId: string;
  enterprise: string;
}

async function written(
  { tx, today, installation }: CommandContext,
  { organisationId, unitId, enterprise }: Parties,
  body: Order,
): Promise<OfficialPaper> {
  const { head, office, ...words } = await issuerOf(tx, organisationId);
  const { communes, registered } = await registeredCommunes(tx, unitId, body.year);
  const communeKinds = kindsInWords(communes.map(({ kind }) => kind));
  const [year = '', month = ''] = today.split('-');
  return supportLetter({
    ...head,
    ...words,
    communeKinds,
    year: body.year,
    symbol: body.symbol,
    number: body.number || undefined,
    date: body.date ?? { year: Number(year), month: Number(month) },
    recipients: [enterprise, `Ủy ban nhân dân các ${communeKinds}`],
    enterprise,
    agreement: { name: body.agreement, office, partner: body.partner },
    grounds: body.grounds.map((ground) => ({
      subject: ground.subject,
      paper: { ...ground.paper, ...printedOf(ground) },
    })),
    registered:
      body.registeredUnder === null
        ? undefined
        : { paper: body.registeredUnder, communes: registered.map(({ full_name }) => lowerFirst(full_name)) },
    contact: body.contact,
    settledIn: body.settledIn,
    standingOffice: body.standingOffice,
    distribution: body.distribution,
    signature: { authority: body.authority, signerName: body.signerName || undefined },
    illustrative: installation.config.mode === 'demonstration',
  });
}
