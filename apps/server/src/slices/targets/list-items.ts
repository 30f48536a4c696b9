import { listTargetItems } from '@thuocdo/contract/targets';
import { foldMarks } from '@thuocdo/core/text';
import { query } from '../../platform/http/route.ts';
import { targetItems } from './items.ts';

/** Names of definitions are the same for everybody; targets are not. */
export const listTargetItemsRoute = query({
  endpoint: listTargetItems,
  action: 'ruleset.read',
  async run({ db }, _subject, { query: { q, limit } }) {
    const words = foldMarks(q)
      .split(' ')
      .filter((word) => word !== '');
    const found = (await targetItems(db)).filter(({ subject, name, ruleset }) => {
      const text = foldMarks(`${subject.replaceAll(':', ' ')} ${name} ${ruleset ?? ''}`);
      return words.every((word) => text.includes(word));
    });
    return { items: found.slice(0, limit) };
  },
});
