import { listOutgoing } from '@thuocdo/contract/dispatch';
import { getSupportLetterFacts } from '@thuocdo/contract/support-letters';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useWords } from '../../ui/words.tsx';
import { SupportLetterForm } from './support-letter-form.tsx';
import './support-letters.css';

/** The letter by which communes and an enterprise close gaps together: filled from the registry, read, drafted. */
export function SupportLetterPage() {
  const { t } = useWords();
  const own = useEndpoint(listOutgoing, { query: { limit: 1 } });
  const none = <p className="empty">{t('supportLetters.cannotWrite')}</p>;
  const shown = ({ organisations }: { organisations: { id: string; name: string }[] }) =>
    organisations.length === 0 ? none : <ForOrganisation organisations={organisations} />;
  return (
    <>
      <PageHeader title={t('supportLetters.title')} />
      <p className="quiet">{t('supportLetters.intro')}</p>
      <Loaded from={own} empty={own.data && shown(own.data)}>
        {shown}
      </Loaded>
    </>
  );
}

function ForOrganisation({ organisations }: { organisations: readonly { id: string; name: string }[] }) {
  const { t } = useWords();
  const { now } = useSession();
  const thisYear = Number(now.slice(0, 4));
  const [organisationId, setOrganisationId] = useState(organisations[0]?.id ?? '');
  const [year, setYear] = useState(thisYear);
  const facts = useEndpoint(getSupportLetterFacts, { params: { organisationId }, query: { year } });
  const years = [thisYear + 1, thisYear, thisYear - 1].map((one) => ({ value: `${one}`, label: `${one}` }));
  const name = organisations.find(({ id }) => id === organisationId)?.name ?? '';
  return (
    <>
      <div className="letter-choices">
        {organisations.length > 1 ? (
          <Field id="letter-organisation" label={t('dispatch.organisation')}>
            <Choice
              id="letter-organisation"
              value={organisationId}
              options={organisations.map((one) => ({ value: one.id, label: one.name }))}
              onChange={setOrganisationId}
            />
          </Field>
        ) : null}
        <Field id="letter-year" label={t('supportLetters.year')}>
          <Choice id="letter-year" value={`${year}`} options={years} onChange={(one) => setYear(Number(one))} />
        </Field>
      </div>
      <Loaded from={facts} rows={10}>
        {(data) => (
          <SupportLetterForm
            key={`${organisationId} ${year}`}
            organisationId={organisationId}
            organisationName={name}
            facts={data}
          />
        )}
      </Loaded>
    </>
  );
}
