import { useQueryClient } from '@tanstack/react-query';
import { type IncomingRow, listIncoming, takeIncomingStep } from '@thuocdo/contract/dispatch';
import { useEffect, useRef } from 'react';
import { call, keyOf } from '../../api.ts';

/** What the recipient sees in its list has arrived: told to the sender once, one document after another. */
export function useReceipts(rows: readonly IncomingRow[] | undefined): void {
  const client = useQueryClient();
  const told = useRef(new Set<string>());
  useEffect(() => {
    const fresh = (rows ?? []).filter(
      (row) => row.state === 'sent' && row.can.includes('incoming.handle') && !told.current.has(row.id),
    );
    if (fresh.length === 0) return;
    for (const row of fresh) told.current.add(row.id);
    const tell = async () => {
      for (const { unitId, id } of fresh)
        await call(takeIncomingStep, { params: { unitId, recipientId: id }, body: { state: 'received' } });
      await client.invalidateQueries({ queryKey: keyOf(listIncoming) });
    };
    // Without a network the list is shown all the same; the next look at it tells again.
    tell().catch(() => {
      for (const row of fresh) told.current.delete(row.id);
    });
  }, [rows, client]);
}
