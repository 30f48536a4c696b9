import { useNavigate } from '@tanstack/react-router';
import { type DraftView, deleteRulesetDraft, listRulesetDrafts } from '@thuocdo/contract/rulesets';
import { useCommand } from '../../api.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';

/** Throws the draft away; what was published stays. */
export function DeleteDraft({ draft }: { draft: DraftView }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const deleting = useCommand(deleteRulesetDraft, {
    refreshes: [listRulesetDrafts],
    onDone: () => navigate({ to: '/bo-tieu-chi' }),
  });
  return (
    <>
      <ConfirmButton
        danger
        loading={deleting.isPending}
        title={t('rulesets.deleteTitle')}
        text={t('rulesets.deleteText')}
        confirmLabel={t('rulesets.delete')}
        onConfirm={() => deleting.run({ params: { draftId: draft.id } })}
      >
        {t('rulesets.delete')}
      </ConfirmButton>
      <ProblemNotice problem={deleting.error} />
    </>
  );
}
