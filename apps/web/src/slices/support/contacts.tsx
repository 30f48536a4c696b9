import { Link } from '@tanstack/react-router';
import type { SupportContact } from '@thuocdo/contract/support';
import { PhoneLink } from '../../ui/phone-link.tsx';
import { useWords } from '../../ui/words.tsx';

/** «Đầu mối phối hợp»: position, organisation and telephone; where no telephone is known, the way to enter it. */
export function SupportContacts({ contacts }: { contacts: readonly SupportContact[] }) {
  const { t } = useWords();
  return (
    <section className="support-contacts" aria-label={t('support.contacts')}>
      <h2>{t('support.contacts')}</h2>
      {contacts.length === 0 ? <p className="quiet">{t('support.contactsNone')}</p> : null}
      <ul className="plain">
        {contacts.map((contact, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two positions of an organisation may share a title and a telephone
          <li key={at}>
            <span className="quiet">{t(`support.contactOf-${contact.of}`)}:</span>{' '}
            {[contact.title, contact.organisationName].filter((part) => part !== '').join(', ')}{' '}
            <Telephone contact={contact} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Telephone({ contact: { phone, organisationId, organisationName } }: { contact: SupportContact }) {
  const { t } = useWords();
  if (phone !== null) return <PhoneLink phone={phone} />;
  return (
    <>
      <em>{t('support.noPhone')}</em>
      {organisationId === null ? null : (
        <>
          {' – '}
          <Link
            to="/lien-he"
            search={{ toChuc: organisationId }}
            aria-label={t('support.enterPhoneOf', { name: organisationName })}
          >
            {t('support.enterPhone')}
          </Link>
        </>
      )}
    </>
  );
}

/** The enterprises among contacts, as choices of a list. */
export function enterprisesIn(contacts: readonly SupportContact[]): { value: string; label: string }[] {
  const known = contacts.flatMap(({ of, organisationId, organisationName }) =>
    of === 'enterprise' && organisationId !== null ? [[organisationId, organisationName] as const] : [],
  );
  return [...new Map(known)].map(([value, label]) => ({ value, label }));
}
