import type { SupportLine } from '@thuocdo/contract/support';
import { Tick } from '../../ui/choice.tsx';
import { FieldMessage, type Message, messageId } from '../../ui/field.tsx';
import { Status, VerdictStatus } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';

interface LineTicksProps {
  id: string;
  /** Null: the commune has no result yet. */
  lines: readonly SupportLine[] | null;
  chosen: readonly string[];
  message: Message | undefined;
  onChange: (codes: string[]) => void;
}

/** The gap list to tick from: what is missed and why, and where somebody is at work already. */
export function LineTicks({ id, lines, chosen, message, onChange }: LineTicksProps) {
  const { t } = useWords();
  const tick = (code: string, checked: boolean) =>
    onChange(checked ? [...chosen, code] : chosen.filter((one) => one !== code));
  return (
    <fieldset id={id} tabIndex={-1} className="editor-group" aria-describedby={messageId(id)}>
      <legend>{t('support.requestLines')}</legend>
      {lines === null ? <p className="quiet">{t('support.noResultYet')}</p> : null}
      {lines?.length === 0 ? <p className="quiet">{t('support.noGaps')}</p> : null}
      <ul className="plain support-lines">
        {(lines ?? []).map(({ code, name, verdict, gap, plan, withinDuty }) => (
          <li key={code}>
            <Tick checked={chosen.includes(code)} onChange={(checked) => tick(code, checked)}>
              <b className="code">{code}</b> {name} <VerdictStatus verdict={verdict} />{' '}
              {withinDuty ? <Status tone="busy">{t('support.withinDuty')}</Status> : null}
            </Tick>
            <p className="quiet">
              {gap}
              {plan === null || plan.turn === 'nobody'
                ? null
                : ` · ${t('support.already', { state: t(`support.state-${plan.state}`) })}`}
            </p>
          </li>
        ))}
      </ul>
      <FieldMessage fieldId={id} message={message} />
    </fieldset>
  );
}
