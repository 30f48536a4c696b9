import { getSupportLetterFacts, type SupportLetterFacts } from '@thuocdo/contract/support-letters';
import type { TargetBasis } from '@thuocdo/contract/targets';
import { isWithin } from '@thuocdo/core/access';
import type { LegalText, Ruleset } from '@thuocdo/core/judging';
import type { Reader } from '../../platform/db/open.ts';
import { query } from '../../platform/http/route.ts';
import { publishedRulesets } from '../definitions/index.ts';
import { kindsInWords } from '../dispatch/index.ts';
import { findOrganisationSubject } from '../organisations/index.ts';
import { basesFor, registeredCommunes } from '../targets/index.ts';
import { enterprisesNear } from './enterprises-near.ts';
import { issuerOf } from './issuer.ts';

/** What a writer need not type: the person still reads every line, and the letter keeps what was sent. */
export const supportLetterFactsRoute = query({
  endpoint: getSupportLetterFacts,
  action: 'outgoing.write',
  subject: (db, { params }) => findOrganisationSubject(db, params.organisationId),
  async run({ db }, { id, unitId, unitPath }, { query: { year } }) {
    const { office, unitWord } = await issuerOf(db, id);
    const { communes, registered, basis } = await registeredCommunes(db, unitId, year);
    return {
      year,
      issuer: office,
      unitWord,
      communeKinds: kindsInWords(communes.map(({ kind }) => kind)),
      enterprises: await enterprisesNear(db, unitPath),
      grounds: await groundsFor(db, unitPath, year),
      registered: {
        paper: basis === undefined ? null : paperOf(basis),
        communes: registered.map((commune) => ({ id: commune.id, name: commune.full_name })),
      },
    };
  },
});

/** The unit's own rulesets of the year, the index first, each with the paper that it rests on; a paper stands there once. */
async function groundsFor(db: Reader, unitPath: string, year: number): Promise<SupportLetterFacts['grounds']> {
  const bases = await basesFor(db, unitPath);
  const { rulesets } = await publishedRulesets(db);
  const own = rulesets.filter(
    ({ scope, validFrom, validTo }) =>
      scope !== undefined &&
      scope !== country &&
      isWithin(unitPath, scope) &&
      (validFrom === null || validFrom <= `${year}-12-31`) &&
      (validTo === null || validTo >= `${year}-01-01`),
  );
  const byPaper = new Map<string, SupportLetterFacts['grounds'][number]>();
  for (const { name, legalBasis } of own.sort(indexAndOldestFirst)) {
    const [text] = legalBasis;
    if (text === undefined || byPaper.has(text.number)) continue;
    byPaper.set(
      text.number,
      groundOf(
        name,
        text,
        bases.find(({ number }) => number === text.number),
      ),
    );
  }
  return [...byPaper.values()];
}

/** Of several rulesets of one paper the oldest is the paper's own. */
function indexAndOldestFirst(a: Ruleset, b: Ruleset): number {
  return (
    Number(b.kind === 'index') - Number(a.kind === 'index') || ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1)
  );
}

/** A paper among the targets says more of itself (who issued it, how it was printed elsewhere) than the ruleset does. */
function groundOf(
  name: string,
  text: LegalText,
  basis: TargetBasis | undefined,
): SupportLetterFacts['grounds'][number] {
  const slip = text.asPrinted === undefined ? null : { ...text.asPrinted, reason: text.note ?? '' };
  return {
    // What stands after a dash or in brackets says where the ruleset comes from, not what it is about.
    subject: name.replace(/ (?:– |\().*$/u, ''),
    paper: basis === undefined ? { kind: text.kind, number: text.number, date: text.date, issuer: '' } : paperOf(basis),
    asPrinted: basis?.asPrinted ?? slip,
  };
}

/** Rulesets of the whole country are no agreement of this area. */
const country = 'VN';

const paperOf = ({ kind, number, date, issuer }: TargetBasis) => ({ kind, number, date, issuer });
