import type { OrganisationView } from '@thuocdo/contract/organisations';
import { type Role, roles } from '@thuocdo/core/access';
import { Input } from 'antd';
import { Choice } from '../../ui/choice.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { OrganisationLookup } from './organisation-lookup.tsx';

export interface PositionEntry {
  organisation: OrganisationView | undefined;
  title: string;
  role: Role;
  validFrom: string;
}

interface PositionFieldsProps {
  entry: PositionEntry;
  onChange: (part: Partial<PositionEntry>) => void;
  messageOf: (missing: boolean) => Message | undefined;
}

export const isWhole = ({ organisation, title, validFrom }: PositionEntry): boolean =>
  organisation !== undefined && title.trim() !== '' && validFrom !== '';

/** Where, as what, with which rights, from when. */
export function PositionFields({ entry, onChange, messageOf }: PositionFieldsProps) {
  const { t } = useWords();
  const organisationMessage = messageOf(entry.organisation === undefined);
  const titleMessage = messageOf(entry.title.trim() === '');
  const dayMessage = messageOf(entry.validFrom === '');
  return (
    <>
      <Field
        id="position-organisation"
        label={t('identity.organisation')}
        help={t('identity.organisationHelp')}
        message={organisationMessage}
      >
        <OrganisationLookup
          id="position-organisation"
          chosen={entry.organisation}
          onChoose={(organisation) => onChange({ organisation })}
          message={organisationMessage}
        />
      </Field>
      <Field id="position-title" label={t('identity.positionTitle')} message={titleMessage}>
        <Input
          {...describedBy('position-title', titleMessage)}
          maxLength={200}
          value={entry.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </Field>
      <Field id="position-role" label={t('identity.role')} help={t('identity.roleHelp')}>
        <Choice
          id="position-role"
          hasHelp
          value={entry.role}
          options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          onChange={(role) => onChange({ role })}
        />
      </Field>
      <Field id="position-from" label={t('identity.validFrom')} message={dayMessage}>
        <DayInput
          id="position-from"
          message={dayMessage}
          value={entry.validFrom}
          onChange={(validFrom) => onChange({ validFrom })}
        />
      </Field>
    </>
  );
}
