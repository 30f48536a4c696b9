import { exportComparison, type getComparison } from '@thuocdo/contract/comparisons';
import { Button } from 'antd';
import { useState } from 'react';
import { asProblem, download, type InputOf, type ProblemError } from '../../api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';

/** The comparison as it is shown, as a workbook. */
export function ExportButton({ input }: { input: InputOf<typeof getComparison> }) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemError>();
  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    await download(exportComparison, input).catch((error: unknown) => setProblem(asProblem(error)));
    setBusy(false);
  };
  return (
    <>
      <Button disabled={busy} onClick={() => void save()}>
        {t(busy ? 'comparisons.exporting' : 'comparisons.export')}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  );
}
