import { ROLES, type Scale } from '@thuocdo/core/judging';
import { Button, Input } from 'antd';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { FindingsHere, NumberInput } from './inputs.tsx';

/** How an index makes its total: maximum, caps of its parts, pass mark, grades from the highest down. */
export function ScaleFields({ scale, onChange }: { scale: Scale; onChange: (scale: Scale) => void }) {
  const { t } = useWords();
  const setCap = (role: (typeof ROLES)[number], cap: number | null) => {
    const { [role]: _before, ...rest } = scale.caps;
    onChange({ ...scale, caps: cap === null ? rest : { ...rest, [role]: cap } });
  };
  const setPass = (pass: number | null) => {
    const { pass: _before, ...rest } = scale;
    onChange(pass === null ? rest : { ...rest, pass });
  };
  return (
    <fieldset className="editor-group">
      <legend>{t('rulesets.scale')}</legend>
      <div className="triple">
        <NumberInput
          id="scale-max"
          label={t('rulesets.scaleMax')}
          value={scale.max}
          onChange={(max) => onChange({ ...scale, max })}
        />
        <NumberInput id="scale-pass" label={t('rulesets.pass')} value={scale.pass ?? null} onChange={setPass} />
        <NumberInput
          id="scale-decimals"
          label={t('rulesets.decimals')}
          value={scale.decimals}
          onChange={(decimals) => onChange({ ...scale, decimals: decimals ?? 0 })}
        />
        {ROLES.map((role) => (
          <NumberInput
            key={role}
            id={`scale-cap-${role}`}
            label={t('rulesets.capOf', { role: t(`rulesets.role-${role}`) })}
            value={scale.caps[role] ?? null}
            onChange={(cap) => setCap(role, cap)}
          />
        ))}
      </div>
      <GradeFields scale={scale} onChange={onChange} />
      <FindingsHere place="scale" />
    </fieldset>
  );
}

function GradeFields({ scale, onChange }: { scale: Scale; onChange: (scale: Scale) => void }) {
  const { t } = useWords();
  const { grades } = scale;
  return (
    <>
      <h3>{t('rulesets.grades')}</h3>
      {grades.map(({ grade, min }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the name of a grade is typed here
        <div key={at} className="class-row">
          <Field id={`grade-${at}`} label={t('rulesets.gradeName')}>
            <Input
              id={`grade-${at}`}
              maxLength={40}
              value={grade}
              onChange={(event) =>
                onChange({
                  ...scale,
                  grades: grades.map((one, index) => (index === at ? { ...one, grade: event.target.value } : one)),
                })
              }
            />
          </Field>
          <NumberInput
            id={`grade-min-${at}`}
            label={t('rulesets.gradeMin', { grade })}
            value={min}
            onChange={(next) =>
              onChange({
                ...scale,
                grades: grades.map((one, index) => (index === at ? { ...one, min: next ?? 0 } : one)),
              })
            }
          />
          <Button
            size="small"
            onClick={() => onChange({ ...scale, grades: grades.filter((_, index) => index !== at) })}
          >
            {t('rulesets.dropGrade', { grade })}
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => onChange({ ...scale, grades: [...grades, { grade: '', min: 0 }] })}>
        {t('rulesets.addGrade')}
      </Button>
    </>
  );
}
