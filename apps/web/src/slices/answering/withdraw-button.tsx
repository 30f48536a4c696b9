import { getResponse, listMyWork, withdrawResponse } from '@thuocdo/contract/responses';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import type { Subject } from './use-response.ts';

/** «Rút lại»: while nobody has checked it. */
export function WithdrawButton({ params }: { params: Subject }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const withdraw = useCommand(withdrawResponse, { refreshes: [getResponse, listMyWork] });
  return (
    <>
      <Button loading={withdraw.isPending} onClick={() => setAsking(true)}>
        {t('answering.withdraw')}
      </Button>
      <ProblemNotice problem={withdraw.error} />
      {asking ? (
        <ReasonDialog
          title={t('answering.withdrawTitle')}
          text={t('answering.withdrawText')}
          label={t('answering.withdrawReason')}
          confirmLabel={t('answering.withdraw')}
          maxLength={500}
          onClose={() => setAsking(false)}
          onReason={(reason) => {
            setAsking(false);
            withdraw.run({ params: { ...params }, body: { reason } });
          }}
        />
      ) : null}
    </>
  );
}
