import type { Delegate } from '@thuocdo/contract/confirmations';
import { Button, Input } from 'antd';
import { DayInput } from '../../ui/day-input.tsx';
import { describedBy, Field, FieldMessage } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import type { ContentProps } from './appraisal-form.tsx';

/** Kind, days, place, and who takes part: positions, not names. */
export function PlanFields({ content, change, messageOf }: ContentProps) {
  const { t } = useWords();
  return (
    <section className="confirm-section" aria-labelledby="thoi-gian">
      <h2 id="thoi-gian">{t('confirmations.plan')}</h2>
      <fieldset className="finding-choice">
        <legend>{t('confirmations.form')}</legend>
        {(['desk', 'field'] as const).map((kind) => (
          <label key={kind}>
            <input type="radio" name="hinh-thuc" checked={content.kind === kind} onChange={() => change({ kind })} />
            {t(`confirmations.kindLong-${kind}`)}
          </label>
        ))}
      </fieldset>
      <div className="plan-grid">
        <Field id="tham-dinh-startsOn" label={t('confirmations.startsOn')}>
          <DayInput
            leavesOutUnread
            id="tham-dinh-startsOn"
            value={content.startsOn}
            onChange={(startsOn) =>
              startsOn === ''
                ? undefined
                : change({ startsOn, ...(content.endsOn < startsOn ? { endsOn: startsOn } : {}) })
            }
          />
        </Field>
        <Field id="tham-dinh-endsOn" label={t('confirmations.endsOn')} message={messageOf('tham-dinh-endsOn')}>
          <DayInput
            leavesOutUnread
            id="tham-dinh-endsOn"
            value={content.endsOn}
            message={messageOf('tham-dinh-endsOn')}
            onChange={(endsOn) =>
              endsOn === '' ? undefined : change({ endsOn, ...(endsOn < content.startsOn ? { startsOn: endsOn } : {}) })
            }
          />
        </Field>
        <Field id="tham-dinh-place" label={t('confirmations.place')} message={messageOf('tham-dinh-place')}>
          <Input
            {...describedBy('tham-dinh-place', messageOf('tham-dinh-place'))}
            maxLength={200}
            value={content.place}
            onChange={({ target }) => change({ place: target.value })}
          />
        </Field>
        <Field id="tham-dinh-representative" label={t('confirmations.representative')}>
          <Input
            id="tham-dinh-representative"
            maxLength={120}
            value={content.representative}
            onChange={({ target }) => change({ representative: target.value })}
          />
        </Field>
      </div>
      <Delegation content={content} change={change} messageOf={messageOf} />
    </section>
  );
}

/** Positions of the delegation, one a line. */
export function Delegation({
  content,
  change,
  messageOf,
}: Pick<ContentProps, 'change' | 'messageOf'> & { content: Pick<ContentProps['content'], 'delegation'> }) {
  const { t } = useWords();
  const { delegation } = content;
  const put = (at: number, part: Partial<Delegate>) =>
    change({ delegation: delegation.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <fieldset className="delegation" id="tham-dinh-delegation" tabIndex={-1}>
      <legend>{t('confirmations.delegation')}</legend>
      {delegation.map((member, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity than their place
        <div className="delegate" key={at}>
          <Input
            aria-label={t('confirmations.memberTitle', { at: at + 1 })}
            placeholder={t('confirmations.memberTitle', { at: at + 1 })}
            maxLength={120}
            value={member.title}
            onChange={({ target }) => put(at, { title: target.value })}
          />
          <Input
            aria-label={t('confirmations.memberOrganisation', { at: at + 1 })}
            placeholder={t('confirmations.memberOrganisation', { at: at + 1 })}
            maxLength={200}
            value={member.organisation}
            onChange={({ target }) => put(at, { organisation: target.value })}
          />
          <select
            className="input"
            aria-label={t('confirmations.memberRole', { at: at + 1 })}
            value={member.role}
            onChange={({ target }) => put(at, { role: target.value as Delegate['role'] })}
          >
            {(['head', 'member', 'secretary'] as const).map((role) => (
              <option key={role} value={role}>
                {t(`confirmations.role-${role}`)}
              </option>
            ))}
          </select>
          <Button
            type="text"
            aria-label={t('confirmations.removeMember', { at: at + 1 })}
            onClick={() => change({ delegation: delegation.filter((_, index) => index !== at) })}
          >
            ×
          </Button>
        </div>
      ))}
      <FieldMessage fieldId="tham-dinh-delegation" message={messageOf('tham-dinh-delegation')} />
      <Button
        size="small"
        disabled={delegation.length >= 30}
        onClick={() => change({ delegation: [...delegation, { title: '', organisation: '', role: 'member' }] })}
      >
        {t('confirmations.addMember')}
      </Button>
    </fieldset>
  );
}
