import { getRouteApi } from '@tanstack/react-router';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import {
  editOrganisationContact,
  getOrganisationContact,
  type OrganisationView,
} from '@thuocdo/contract/organisations';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand, useEndpoint } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Field } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { OrganisationLookup } from '../identity/index.ts';
import './dispatch.css';

type Contact = ReplyOf<typeof getOrganisationContact>;

const route = getRouteApi('/shell/lien-he');

/** Where organisations are reached: the one that the address names or one's own first, any other by its name. */
export function ContactsPage() {
  const { t } = useWords();
  const { positions } = useSession();
  const { toChuc } = route.useSearch();
  const [chosen, setChosen] = useState<OrganisationView>();
  const organisationId = chosen?.id ?? toChuc ?? positions[0]?.organisationId ?? '';
  const contact = useEndpoint(
    getOrganisationContact,
    { params: { organisationId } },
    { enabled: organisationId !== '' },
  );
  return (
    <>
      <PageHeader title={t('dispatch.contacts')} subtitle={t('dispatch.contactHelp')} />
      <div className="narrow-form">
        <Field id="contact-of" label={t('dispatch.findOrganisation')} help={t('dispatch.singleHelp')}>
          <OrganisationLookup id="contact-of" chosen={chosen} onChoose={setChosen} />
        </Field>
        <Loaded from={contact}>{(view) => <ContactForm key={view.organisationId} view={view} />}</Loaded>
      </div>
    </>
  );
}

const fields = ['email', 'phone', 'organId', 'organIdOld'] as const;
const help = { organId: 'dispatch.organIdHelp', organIdOld: 'dispatch.organIdOldHelp' } as const;

function ContactForm({ view }: { view: Contact }) {
  const { t } = useWords();
  const [entry, setEntry] = useState({
    email: view.email ?? '',
    phone: view.phone ?? '',
    organId: view.organId ?? '',
    organIdOld: view.organIdOld ?? '',
  });
  const saving = useCommand(editOrganisationContact, { refreshes: [getOrganisationContact] });
  const canEdit = view.can.includes('contact.edit');
  const save = () => {
    const { organisationId } = view;
    const said = (text: string) => (text.trim() === '' ? null : text.trim());
    saving.run({
      params: { organisationId },
      body: {
        email: said(entry.email),
        phone: said(entry.phone),
        organId: said(entry.organId),
        organIdOld: said(entry.organIdOld),
      },
    });
  };
  return (
    <section aria-labelledby="contact-title">
      <h2 id="contact-title">{t('dispatch.contactOf', { name: view.organisationName })}</h2>
      <ProblemNotice problem={saving.error} />
      <div role="status">{saving.isSuccess ? <p className="notice notice-good">{t('dispatch.saved')}</p> : null}</div>
      {fields.map((field) => {
        const helped = field === 'organId' || field === 'organIdOld' ? t(help[field]) : undefined;
        return (
          <Field key={field} id={`contact-${field}`} label={t(`dispatch.${field}`)} help={helped}>
            <Input
              id={`contact-${field}`}
              {...(helped === undefined ? {} : { 'aria-describedby': `contact-${field}-help` })}
              maxLength={200}
              readOnly={!canEdit}
              value={entry[field]}
              onChange={(event) => setEntry((now) => ({ ...now, [field]: event.target.value }))}
            />
          </Field>
        );
      })}
      {view.updatedAt === null ? null : (
        <p className="quiet">{t('dispatch.contactBy', { at: showInstant(view.updatedAt), by: view.by ?? '' })}</p>
      )}
      {canEdit ? (
        <Button type="primary" disabled={saving.isPending} onClick={save}>
          {t('dispatch.save')}
        </Button>
      ) : null}
    </section>
  );
}
