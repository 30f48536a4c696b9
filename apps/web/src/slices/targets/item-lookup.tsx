import { listTargetItems, type TargetItemView } from '@thuocdo/contract/targets';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { Field } from '../../ui/field.tsx';
import { Lookup, useSettled } from '../../ui/lookup.tsx';
import { useWords } from '../../ui/words.tsx';
import { itemTitle } from './amounts.ts';

/** Finds an item to set targets for. */
export function ItemLookup({ onChoose }: { onChoose: (item: TargetItemView) => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [last, setLast] = useState('');
  const q = useSettled(text).trim();
  const hits = useEndpoint(listTargetItems, { query: { q, limit: 20 } }, { enabled: q !== '' });
  const items = hits.data?.items.filter(({ subject }) => subject !== 'registration');
  return (
    <Field id="target-item" label={t('targets.addItem')} help={t('targets.addItemHelp')}>
      <Lookup
        id="target-item"
        hasHelp
        value={text}
        onType={setText}
        hits={items?.map((item) => ({
          id: item.subject,
          label: itemTitle(item),
          detail: item.ruleset ?? item.subject,
        }))}
        onChoose={(subject) => {
          const item = items?.find((one) => one.subject === subject);
          if (item === undefined) return;
          setText('');
          setLast(itemTitle(item));
          onChoose(item);
        }}
      />
      <span role="status" className="quiet">
        {last === '' ? '' : t('targets.itemAdded', { item: last })}
      </span>
    </Field>
  );
}
