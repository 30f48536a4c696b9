import type { ReportView } from '@thuocdo/contract/report-views';
import { useWords } from '../../ui/words.tsx';

/** The short name of a part of the department. */
export function useOwnerName({ owners }: Pick<ReportView, 'owners'>): (code: string | null) => string {
  const { t } = useWords();
  return (code) =>
    code === null ? t('reports.ownerNone') : (owners.find((one) => one.code === code)?.shortName ?? code);
}
