import { z } from 'zod';
import { OutgoingView } from './dispatch.ts';
import { endpoint } from './endpoint.ts';
import { OrganisationId } from './organisations.ts';
import { Day, Id, requiredText, text, UnitId } from './scalars.ts';

const Year = z.coerce.number().int().min(2000).max(2100);
const ByOrganisation = z.object({ organisationId: OrganisationId });

/** A paper that the letter cites: «Quyết định số 969/QĐ-UBND ngày 18/3/2022 của Chủ tịch UBND tỉnh». */
export const CitedPaper = z.object({
  kind: requiredText(60),
  number: requiredText(60),
  date: Day,
  issuer: requiredText(200),
});
export type CitedPaper = z.output<typeof CitedPaper>;

/** Index or targets that support is about. `asPrinted`: how another paper prints its number and day; `print`: which is printed here. */
export const SupportGround = z.object({
  subject: requiredText(500),
  paper: CitedPaper,
  asPrinted: z.object({ number: requiredText(60), date: Day.nullable(), reason: requiredText(500) }).nullable(),
  print: z.enum(['corrected', 'as-printed']),
});
export type SupportGround = z.output<typeof SupportGround>;

/** A ground as the registry knows it: its issuer and day may still have to be said by the writer. */
const KnownPaper = z.object({ kind: z.string(), number: z.string(), date: Day.nullable(), issuer: z.string() });
export const SupportLetterFacts = z.object({
  year: z.number().int(),
  issuer: z.string(),
  unitWord: z.string(),
  communeKinds: z.string(),
  /** Telecom enterprises whose area holds the unit or lies within it. */
  enterprises: z.array(z.object({ id: OrganisationId, name: z.string() })),
  grounds: z.array(z.object({ subject: z.string(), paper: KnownPaper, asPrinted: SupportGround.shape.asPrinted })),
  /** Communes that stand registered for the year, under the paper that asks for it. */
  registered: z.object({
    paper: KnownPaper.nullable(),
    communes: z.array(z.object({ id: UnitId, name: z.string() })),
  }),
});
export type SupportLetterFacts = z.output<typeof SupportLetterFacts>;

export const getSupportLetterFacts = endpoint({
  method: 'GET',
  path: '/api/organisations/:organisationId/support-letter',
  summary: 'What the registry knows for a letter of support: enterprises, grounds, communes registered for the year',
  params: ByOrganisation,
  query: z.object({ year: Year }),
  reply: SupportLetterFacts,
});

export const draftSupportLetter = endpoint({
  method: 'POST',
  path: '/api/organisations/:organisationId/support-letters',
  summary: 'Draft the letter by which communes and an enterprise work together; the id makes a second click harmless',
  params: ByOrganisation,
  body: z.object({
    id: Id,
    year: Year,
    symbol: requiredText(60),
    number: text(20).optional(),
    date: Day.optional(),
    enterpriseId: OrganisationId,
    /** Follows «Thực hiện nội dung …». */
    agreement: requiredText(500),
    /** With whom it was agreed: «VNPT Thanh Hóa». */
    partner: requiredText(200),
    grounds: z.array(SupportGround).min(1).max(5),
    /** Null: no paper asks communes to register. */
    registeredUnder: CitedPaper.nullable(),
    contact: z.object({ position: requiredText(200), phone: requiredText(40) }),
    settledIn: CitedPaper,
    standingOffice: requiredText(200),
    distribution: z.array(requiredText(200)).max(20),
    authority: z.array(requiredText(100)).min(1).max(3),
    signerName: text(100).optional(),
  }),
  reply: OutgoingView,
  status: 201,
});
