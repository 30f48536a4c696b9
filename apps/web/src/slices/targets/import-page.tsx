import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  getTargetBoard,
  getTargetTemplate,
  importTargets,
  listTargetImports,
  readTargetSheet,
  type TargetImport,
  type TargetReading,
} from '@thuocdo/contract/targets';
import { getUnit } from '@thuocdo/contract/units';
import { useState } from 'react';
import { asProblem, keyOf, type ProblemError, upload, useEndpoint } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useWords } from '../../ui/words.tsx';
import { DryRun } from './dry-run.tsx';
import type { PaperDraft } from './paper-draft.ts';
import { paperOf } from './paper-draft.ts';
import { RefusedSheet } from './refused-sheet.tsx';
import './targets.css';
import { usualYear } from './targets-search.ts';

const route = getRouteApi('/shell/chi-tieu/nhap');

/** File, dry run, decisions, confirmation: nothing is stored before the last step. */
export function ImportPage() {
  const { t } = useWords();
  const search = route.useSearch();
  const { positions, now } = useSession();
  const unitId = search.donVi ?? positions[0]?.unitId ?? '';
  const year = search.nam ?? usualYear(unitId, now);
  const unit = useEndpoint(getUnit, { params: { unitId }, query: { asOf: `${year}-06-30` } });
  return (
    <>
      <PageHeader
        title={t('targets.importTitle')}
        subtitle={unit.data === undefined ? null : t('targets.importOf', { unit: unit.data.unit.fullName, year })}
        actions={
          <>
            <Link to="/chi-tieu" search={{ donVi: unitId, nam: year }} className="ant-btn ant-btn-default">
              {t('targets.toBoard')}
            </Link>
            <FileButton
              endpoint={getTargetTemplate}
              input={{ params: { unitId }, query: { year } }}
              label={t('targets.template')}
            />
          </>
        }
      />
      <p className="quiet">{t('targets.importSteps')}</p>
      <Wizard unitId={unitId} year={year} />
    </>
  );
}

/** The file stays in the browser; every look and the import send it anew, with what was decided. */
function useSheet(unitId: string, year: number) {
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const [importId, setImportId] = useState('');
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const [reading, setReading] = useState<TargetReading>();
  const [done, setDone] = useState<TargetImport>();
  const [problem, setProblem] = useState<ProblemError>();
  const [busy, setBusy] = useState(false);
  const attempt = async (what: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    await what().catch((error: unknown) => setProblem(asProblem(error)));
    setBusy(false);
  };
  const body = (decided: Readonly<Record<string, string>>) => ({
    year,
    decisions: JSON.stringify({ choices: decided }),
  });
  const look = (one: File, decided: Readonly<Record<string, string>>, onProgress?: (share: number) => void) =>
    attempt(async () => {
      const watch = onProgress === undefined ? {} : { onProgress };
      setReading(await upload(readTargetSheet, { params: { unitId }, body: body(decided) }, one, watch));
    });
  return {
    file,
    reading,
    done,
    problem,
    busy,
    choices,
    open(one: File, onProgress: (share: number) => void) {
      setFile(one);
      setChoices({});
      setReading(undefined);
      setDone(undefined);
      setImportId(crypto.randomUUID());
      return look(one, {}, onProgress);
    },
    choose(address: string, value: string) {
      const decided = { ...choices, [address]: value };
      setChoices(decided);
      if (file) void look(file, decided);
    },
    take: (paper: PaperDraft) =>
      attempt(async () => {
        if (!file) return;
        const said = { ...paperOf(paper), reason: paper.reason, ...(paper.dueOn === '' ? {} : { dueOn: paper.dueOn }) };
        const sent = { id: importId, ...body(choices), paper: JSON.stringify(said) };
        setDone(await upload(importTargets, { params: { unitId }, body: sent }, file));
        await Promise.all(
          [getTargetBoard, listTargetImports].map((one) => client.invalidateQueries({ queryKey: keyOf(one) })),
        );
      }),
  };
}

function Wizard({ unitId, year }: { unitId: string; year: number }) {
  const { t } = useWords();
  const sheet = useSheet(unitId, year);
  if (sheet.done !== undefined) {
    const { targets, communes } = sheet.done;
    return (
      <div role="status">
        <p className="notice notice-good">{t('targets.imported', { count: targets, communes })}</p>
        <p>
          <Link to="/chi-tieu" search={{ donVi: unitId, nam: year }}>
            {t('targets.toBoard')}
          </Link>
        </p>
      </div>
    );
  }
  return (
    <>
      <FileDrop
        label={t('targets.importFile')}
        accept=".xlsx,.csv"
        maxMegabytes={20}
        onFile={(file, progress) => sheet.open(file, progress)}
      />
      <RefusedSheet problem={sheet.problem} />
      {sheet.reading === undefined ? null : (
        <DryRun
          fileName={sheet.file?.name ?? ''}
          reading={sheet.reading}
          choices={sheet.choices}
          busy={sheet.busy}
          onChoose={sheet.choose}
          onTake={(paper) => void sheet.take(paper)}
        />
      )}
    </>
  );
}
