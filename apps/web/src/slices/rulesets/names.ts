import { listElements } from '@thuocdo/contract/definitions';
import type { RuleNames } from '@thuocdo/core/judging';
import { searchKey } from '@thuocdo/core/text';
import { phraseIfKnown } from '@thuocdo/phrases';
import { useMemo } from 'react';
import { useEndpoint } from '../../api.ts';
import { useWords } from '../../ui/words.tsx';

export interface KnownElement {
  code: string;
  name: string;
  type: string;
  unitOfMeasure: string | null;
}

export interface Dictionary {
  elements: readonly KnownElement[];
  codes: readonly string[];
  /** Of elements and of classes of communes, for rules in words. */
  names: RuleNames;
  kindOf: (code: string) => 'number' | 'bool' | 'string' | undefined;
}

export const communeClasses = ['vung_dtts_mien_nui', 'hai_dao', 'con_lai'] as const;

/** The dictionary of elements as the editor needs it; undefined while it is awaited. */
export function useDictionary(): Dictionary | undefined {
  const { lang } = useWords();
  const { data } = useEndpoint(listElements);
  return useMemo(() => {
    if (data === undefined) return undefined;
    const classes = communeClasses.map((code) => [code, phraseIfKnown(lang, `units.value-${code}`) ?? code]);
    const byCode = new Map(data.items.map((element) => [element.code, element]));
    return {
      elements: data.items,
      codes: [...byCode.keys()],
      names: Object.fromEntries([...data.items.map(({ code, name }) => [code, name]), ...classes]),
      kindOf: (code) => kindOfType(byCode.get(code)?.type),
    };
  }, [data, lang]);
}

function kindOfType(type: string | undefined): 'number' | 'bool' | 'string' | undefined {
  if (type === undefined) return undefined;
  if (type === 'yes_no') return 'bool';
  return type === 'one_of' || type === 'text' ? 'string' : 'number';
}

/** Elements whose name (with or without marks) or code holds what was typed. */
export function elementsMatching(elements: readonly KnownElement[], typed: string, limit = 12): KnownElement[] {
  const key = searchKey(typed);
  if (key === '') return [];
  return elements.filter(({ code, name }) => searchKey(name).includes(key) || code.includes(key)).slice(0, limit);
}
