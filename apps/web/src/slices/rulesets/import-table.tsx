import { readScoringTable } from '@thuocdo/contract/rulesets';
import { LINE_LEVELS, type ProposedLine, ruleText, withLines } from '@thuocdo/core/judging';
import { phraseIfKnown } from '@thuocdo/phrases';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { asProblem, type ProblemError, upload } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useWords } from '../../ui/words.tsx';
import { useEditing } from './editing.ts';
import { NumberInput } from './inputs.tsx';
import { outlineOf } from './outline.ts';

type Decision = 'taken' | 'dropped';
interface Line {
  line: ProposedLine;
  decision: Decision | undefined;
}

/** A scoring table becomes lines of the draft only when a person has taken, corrected or dropped every one of them. */
export function ImportTable({ draftId, onDone }: { draftId: string; onDone: () => void }) {
  const { t } = useWords();
  const { ruleset, change } = useEditing();
  const [lines, setLines] = useState<Line[]>();
  const [fileName, setFileName] = useState('');
  const [refusal, setRefusal] = useState<ProblemError>();
  const read = async (file: File, onProgress: (share: number) => void) => {
    setRefusal(undefined);
    setLines(undefined);
    try {
      const reply = await upload(readScoringTable, { params: { draftId }, body: {} }, file, { onProgress });
      setFileName(file.name);
      setLines(reply.lines.map((line) => ({ line: line as ProposedLine, decision: undefined })));
    } catch (error) {
      setRefusal(asProblem(error));
      throw error;
    }
  };
  const open = lines?.filter(({ decision }) => decision === undefined).length ?? 0;
  const taken = lines?.filter(({ decision }) => decision === 'taken').map(({ line }) => line) ?? [];
  const clashes = codesTaken(
    taken,
    outlineOf(ruleset).map(({ code }) => code),
  );
  const finish = () => {
    change(withLines(ruleset, taken, fileName));
    onDone();
  };
  return (
    <>
      <p className="quiet">{t('rulesets.importNote')}</p>
      <FileDrop label={t('rulesets.importFile')} accept=".xlsx,.csv" maxMegabytes={20} onFile={read} />
      {refusal === undefined ? null : <Refusal problem={refusal} />}
      {lines === undefined ? null : (
        <>
          <LineTable lines={lines} onChange={setLines} />
          {clashes.length === 0 ? null : (
            <p className="notice notice-error">{t('rulesets.importClash', { codes: clashes.join(', ') })}</p>
          )}
          <div className="row-actions">
            <Button type="primary" disabled={open > 0 || taken.length === 0 || clashes.length > 0} onClick={finish}>
              {t('rulesets.importDo', { count: taken.length })}
            </Button>
            <span role="status">
              {open > 0 ? t('rulesets.importOpen', { count: open }) : t('rulesets.importAllDecided')}
            </span>
          </div>
        </>
      )}
    </>
  );
}

/** Codes that stand in the draft already, or twice among the lines taken. */
function codesTaken(taken: readonly ProposedLine[], known: readonly string[]): string[] {
  const codes = taken.filter(({ level }) => level !== 'skip').map(({ code }) => code);
  return [...new Set(codes.filter((code, at) => known.includes(code) || codes.indexOf(code) !== at))];
}

function Refusal({ problem }: { problem: ProblemError }) {
  const { t, lang } = useWords();
  const faults = Array.isArray(problem.details['faults'])
    ? (problem.details['faults'] as { code: string; where: string }[])
    : [];
  if (faults.length === 0) return null;
  return (
    <ul className="notice notice-error" role="alert">
      {faults.map(({ code, where }) => (
        <li key={`${code} ${where}`}>
          {phraseIfKnown(lang, `rulesets.table-${code}`, { where }) ?? t('rulesets.table-other', { code, where })}
        </li>
      ))}
    </ul>
  );
}

function LineTable({ lines, onChange }: { lines: readonly Line[]; onChange: (lines: Line[]) => void }) {
  const { t } = useWords();
  const set = (at: number, part: Partial<Line>) =>
    onChange(lines.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <ScrollRegion caption={t('rulesets.importLines')}>
      <table className="register import-lines">
        <caption className="visually-hidden">{t('rulesets.importLines')}</caption>
        <thead>
          <tr>
            {(['cell', 'level', 'code', 'lineName', 'max', 'method', 'decision'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`rulesets.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((one, at) => (
            <LineRow
              key={one.line.address}
              id={`line-${at}`}
              line={one.line}
              decision={one.decision}
              onCorrect={(part) => set(at, { line: { ...one.line, ...part } })}
              onDecide={(decision) => set(at, { decision })}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface LineRowProps {
  id: string;
  line: ProposedLine;
  decision: Decision | undefined;
  onCorrect: (part: Partial<ProposedLine>) => void;
  onDecide: (decision: Decision) => void;
}

function LineRow({ id, line, decision, onCorrect, onDecide }: LineRowProps) {
  const { t } = useWords();
  const { dictionary } = useEditing();
  const label = (what: string) => `${what}, ${line.address}`;
  return (
    <tr className={decision === undefined ? 'undecided' : decision}>
      <th scope="row">
        <span className="code">{line.address}</span>
        <div className="quiet">{line.mark}</div>
      </th>
      <td>
        <label htmlFor={`${id}-level`} className="visually-hidden">
          {label(t('rulesets.level'))}
        </label>
        <Choice
          id={`${id}-level`}
          value={line.level}
          options={LINE_LEVELS.map((one) => ({ value: one, label: t(`rulesets.level-${one}`) }))}
          onChange={(level) => onCorrect({ level })}
        />
      </td>
      <td>
        <Input
          aria-label={label(t('rulesets.code'))}
          maxLength={80}
          value={line.code}
          onChange={(event) => onCorrect({ code: event.target.value })}
        />
      </td>
      <td>
        <Input.TextArea
          aria-label={label(t('rulesets.lineName'))}
          rows={2}
          maxLength={2000}
          value={line.name}
          onChange={(event) => onCorrect({ name: event.target.value })}
        />
        {line.doubts.map((doubt) => (
          <div key={doubt} className="doubt">
            {t(`rulesets.doubt-${doubt}`)}
          </div>
        ))}
      </td>
      <td>
        <NumberInput
          id={`${id}-max`}
          label={label(t('rulesets.max'))}
          hiddenLabel
          value={line.max}
          onChange={(max) => onCorrect({ max })}
        />
      </td>
      <td>
        {line.method}
        {line.level === 'requirement' ? <div className="quiet">→ {ruleText(line.rule, dictionary.names)}</div> : null}
        {line.rule.kind === 'open' ? null : (
          <Button size="small" onClick={() => onCorrect({ rule: { kind: 'open' } })}>
            {t('rulesets.ruleNotSo', { address: line.address })}
          </Button>
        )}
      </td>
      <td>
        <div className="row-actions">
          {(['taken', 'dropped'] as const).map((one) => (
            <Button
              key={one}
              size="small"
              type={decision === one ? 'primary' : 'default'}
              aria-pressed={decision === one}
              disabled={one === 'taken' && line.level === 'skip'}
              onClick={() => onDecide(one)}
            >
              {t(`rulesets.line-${one}`, { address: line.address })}
            </Button>
          ))}
        </div>
      </td>
    </tr>
  );
}
