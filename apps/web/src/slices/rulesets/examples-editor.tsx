import { listRulesets } from '@thuocdo/contract/definitions';
import { EXAMPLE_KINDS, type Example, type ExampleResult, runExamples, wantedExamples } from '@thuocdo/core/judging';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useEndpoint } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { Field } from '../../ui/field.tsx';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { useEditing } from './editing.ts';
import { ExampleAttributes, ExampleExpected, ExampleValues } from './example-parts.tsx';
import { FindingsHere, TextInput } from './inputs.tsx';
import { useRequired } from './use-required.ts';

/** Cases worked out by hand; each runs in the browser at every change, with the code that judges. */
export function ExamplesEditor() {
  const { t } = useWords();
  const { ruleset, change, findings } = useEditing();
  const rulesets = useEndpoint(listRulesets, undefined, { enabled: ruleset.requires.length > 0 });
  const required = useRequired(ruleset, rulesets.data?.items ?? []);
  const isSound = !findings.some(({ severity }) => severity === 'error');
  const results = useMemo(
    () => (isSound && required !== undefined ? runExamples(ruleset, required) : []),
    [isSound, ruleset, required],
  );
  const wanted = wantedExamples(ruleset);
  const set = (examples: Example[]) => change({ ...ruleset, examples });
  const add = (kind: Example['kind']) =>
    set([...ruleset.examples, newExample(kind, t(`rulesets.kindOfExample-${kind}`), ruleset.validFrom)]);
  return (
    <>
      <p className="quiet">{t('rulesets.examplesNote')}</p>
      {wanted.length === 0 ? null : (
        <p className="notice notice-warning">
          {t('rulesets.examplesWanted', {
            kinds: wanted.map((kind) => t(`rulesets.kindOfExample-${kind}`)).join(', '),
          })}
        </p>
      )}
      {isSound ? null : <p className="notice notice-warning">{t('rulesets.examplesWait')}</p>}
      {ruleset.examples.map((example, at) => (
        <ExampleForm
          // biome-ignore lint/suspicious/noArrayIndexKey: the name of an example is typed here
          key={at}
          at={at}
          example={example}
          result={results[at]}
          onChange={(next) => set(ruleset.examples.map((one, index) => (index === at ? next : one)))}
          onDrop={() => set(ruleset.examples.filter((_, index) => index !== at))}
        />
      ))}
      <div className="row-actions">
        {EXAMPLE_KINDS.map((kind) => (
          <Button key={kind} size="small" onClick={() => add(kind)}>
            {t('rulesets.addExample', { kind: t(`rulesets.kindOfExample-${kind}`) })}
          </Button>
        ))}
      </div>
    </>
  );
}

function newExample(kind: Example['kind'], name: string, validFrom: string | null): Example {
  const verdict = kind === 'unmet' ? 'unmet' : kind === 'missing' ? 'unknown' : 'met';
  return {
    name,
    kind,
    values: {},
    attributes: {},
    asOf: validFrom ?? '2026-01-01',
    expect: { total: { verdict } },
  };
}

interface ExampleFormProps {
  at: number;
  example: Example;
  result: ExampleResult | undefined;
  onChange: (example: Example) => void;
  onDrop: () => void;
}

function ExampleForm({ at, example, result, onChange, onDrop }: ExampleFormProps) {
  const { t } = useWords();
  const id = `example-${at}`;
  const set = (part: Partial<Example>) => onChange({ ...example, ...part });
  return (
    <details className="example" open={result === undefined || result.differences.length > 0}>
      <summary>
        <ExampleState result={result} /> {t('rulesets.exampleTitle', { number: at + 1, name: example.name })}
      </summary>
      <div className="triple">
        <TextInput
          id={`${id}-name`}
          place={`examples[${at}].name`}
          label={t('rulesets.name')}
          max={200}
          value={example.name}
          onChange={(name) => set({ name })}
        />
        <Field id={`${id}-kind`} label={t('rulesets.exampleKind')}>
          <Choice
            id={`${id}-kind`}
            value={example.kind}
            options={EXAMPLE_KINDS.map((kind) => ({ value: kind, label: t(`rulesets.kindOfExample-${kind}`) }))}
            onChange={(kind) => set({ kind })}
          />
        </Field>
        <Field id={`${id}-asOf`} label={t('rulesets.asOf')}>
          <DayInput leavesOutUnread id={`${id}-asOf`} value={example.asOf} onChange={(asOf) => set({ asOf })} />
        </Field>
      </div>
      <ExampleValues id={id} example={example} onChange={(values) => set({ values })} />
      <ExampleAttributes id={id} example={example} onChange={(attributes) => set({ attributes })} />
      <ExampleExpected id={id} example={example} onChange={(expect) => set({ expect })} />
      {result === undefined || result.differences.length === 0 ? null : (
        <ul className="notice notice-error">
          {result.differences.map(({ code, expected, found }) => (
            <li key={`${code} ${expected}`}>
              {t('rulesets.exampleDiffers', {
                code: code === 'total' ? t('rulesets.total') : code,
                expected: wordOf(expected, t),
                found: wordOf(found, t),
              })}
            </li>
          ))}
        </ul>
      )}
      <FindingsHere place={`examples[${at}]`} />
      <ConfirmButton
        size="small"
        danger
        title={t('rulesets.dropExampleTitle')}
        text={example.name}
        confirmLabel={t('rulesets.remove')}
        onConfirm={onDrop}
      >
        {t('rulesets.dropExample', { number: at + 1 })}
      </ConfirmButton>
    </details>
  );
}

/** Verdicts in words; points as they are. */
function wordOf(said: string, t: ReturnType<typeof useWords>['t']): string {
  if (said === 'met' || said === 'unmet' || said === 'unknown' || said === 'exempt') return t(`levels.${said}`);
  return said === 'absent' ? t('rulesets.absent') : said.replace('.', ',');
}

function ExampleState({ result }: { result: ExampleResult | undefined }) {
  const { t } = useWords();
  if (result === undefined) return <Status tone="neutral">{t('rulesets.exampleWaits')}</Status>;
  return result.differences.length === 0 ? (
    <Status tone="good">{t('rulesets.examplePasses')}</Status>
  ) : (
    <Status tone="bad">{t('rulesets.exampleFails')}</Status>
  );
}
