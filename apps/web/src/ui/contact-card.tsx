import { PhoneLink } from './phone-link.tsx';
import { useWords } from './words.tsx';

/** As the contract's `Contact`: `name` is a position, never a person. */
export interface ContactLine {
  name: string;
  office: string;
  phone: string;
}

/** Whom to call: position and telephone, never a person's name. */
export function ContactCard({ contacts }: { contacts: readonly ContactLine[] }) {
  const { t } = useWords();
  if (contacts.length === 0) return null;
  return (
    <section className="card" aria-label={t('shell.contactTitle')}>
      <h2>{t('shell.contactTitle')}</h2>
      <ul className="plain">
        {contacts.map((contact) => (
          <li key={`${contact.name} ${contact.phone}`}>
            <span>{contact.name}</span>
            {contact.office === '' ? null : <span className="quiet"> {contact.office}</span>}{' '}
            <PhoneLink phone={contact.phone} />
          </li>
        ))}
      </ul>
    </section>
  );
}
