import { createOrganisation, listOrganisations } from '@thuocdo/contract/organisations';
import type { UnitView } from '@thuocdo/contract/units';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { Choice } from '../../ui/choice.tsx';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { UnitLookup } from '../../ui/unit-lookup.tsx';
import { useWords } from '../../ui/words.tsx';
import { codeOf } from './organisation-code.ts';

/** Committees are there by law; these are registered by hand. */
const kinds = ['department', 'institute', 'telecom-enterprise', 'operator'] as const;

export function CreateOrganisation({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Ask open={open} title={t('identity.createOrganisation')} onClose={onClose} actions={[]}>
      {open ? <CreateForm onClose={onClose} /> : null}
    </Ask>
  );
}

function CreateForm({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [shortName, setShortName] = useState('');
  const [kind, setKind] = useState<(typeof kinds)[number]>('department');
  const [unit, setUnit] = useState<Pick<UnitView, 'id' | 'fullName'>>();
  const [tried, setTried] = useState(false);
  const creating = useCommand(createOrganisation, { refreshes: [listOrganisations] });
  const unitId = kind === 'institute' ? 'VN' : unit?.id;
  const wrong = (is: boolean): Message | undefined =>
    tried && is ? { severity: 'error', text: t('identity.required') } : undefined;
  const nameMessage = wrong(codeOf(name).length < 3);
  const unitMessage = wrong(unitId === undefined);
  const submit = () => {
    setTried(true);
    if (codeOf(name).length < 3 || unitId === undefined) return;
    creating.run({
      body: { id: codeOf(name), name, kind, unitId, ...(shortName.trim() === '' ? {} : { shortName }) },
    });
  };
  if (creating.data !== undefined) {
    return (
      <>
        <p className="notice notice-good" role="status">
          {t('identity.organisationCreated', { name: creating.data.name })}
        </p>
        <div className="ask-actions">
          <Button onClick={onClose}>{t('shell.close')}</Button>
        </div>
      </>
    );
  }
  return (
    <>
      <ProblemNotice problem={creating.error} />
      <Field id="organisation-name" label={t('identity.organisationName')} message={nameMessage}>
        <Input
          {...describedBy('organisation-name', nameMessage)}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field id="organisation-short" label={t('identity.shortName')}>
        <Input
          id="organisation-short"
          maxLength={60}
          value={shortName}
          onChange={(event) => setShortName(event.target.value)}
        />
      </Field>
      <Field id="organisation-kind" label={t('identity.organisationKind')}>
        <Choice
          id="organisation-kind"
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`identity.kind-${value}`) }))}
          onChange={setKind}
        />
      </Field>
      {kind === 'institute' ? null : (
        <Field
          id="organisation-unit"
          label={t('identity.organisationUnit')}
          help={t('identity.organisationUnitHelp')}
          message={unitMessage}
        >
          <UnitLookup
            id="organisation-unit"
            hasHelp
            onChoose={setUnit}
            message={unitMessage}
            {...(unit === undefined ? {} : { chosen: unit.fullName })}
          />
        </Field>
      )}
      <div className="ask-actions">
        <Button onClick={onClose}>{t('shell.cancel')}</Button>
        <Button type="primary" loading={creating.isPending} onClick={submit}>
          {t('identity.createOrganisationDo')}
        </Button>
      </div>
    </>
  );
}
