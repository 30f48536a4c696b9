import type { TemplateSummary } from '@thuocdo/contract/report-templates';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';

const tones = { draft: 'busy', published: 'good', retired: 'neutral' } as const;

/** Đang soạn, đã ban hành, ngừng dùng. */
export function TemplateState({ template: { state } }: { template: TemplateSummary }) {
  const { t } = useWords();
  return <Status tone={tones[state]}>{t(`templates.state-${state}`)}</Status>;
}
