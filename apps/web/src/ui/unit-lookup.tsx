import { searchUnits, type UnitView } from '@thuocdo/contract/units';
import { useState } from 'react';
import { useEndpoint } from '../api.ts';
import type { Message } from './field.tsx';
import { Lookup, useSettled } from './lookup.tsx';
import { showDay } from './time.ts';
import { useWords, type Words } from './words.tsx';

interface UnitLookupProps {
  id: string;
  level?: UnitView['level'];
  within?: string;
  asOf?: string;
  /** Name of the unit that is chosen now. */
  chosen?: string;
  onChoose: (unit: UnitView) => void;
  message?: Message | undefined;
  hasHelp?: boolean;
}

/** Finds one unit by name, with or without marks, or by code; says what each hit lies in and when it was in force. */
export function UnitLookup({ id, level, within, asOf, chosen, onChoose, message, hasHelp }: UnitLookupProps) {
  const words = useWords();
  const [text, setText] = useState<string>();
  const q = useSettled(text ?? '').trim();
  const hits = useEndpoint(
    searchUnits,
    {
      query: {
        q,
        limit: 12,
        ...(level === undefined ? {} : { level }),
        ...(within === undefined ? {} : { within }),
        ...(asOf === undefined || asOf === '' ? {} : { asOf }),
      },
    },
    { enabled: q !== '' },
  );
  const items = hits.data?.items;
  return (
    <Lookup
      id={id}
      value={text ?? chosen ?? ''}
      onType={setText}
      hits={items?.map((unit) => ({ id: keyOfHit(unit), label: unit.fullName, detail: placeAndTime(unit, words) }))}
      onChoose={(key) => {
        const unit = items?.find((one) => keyOfHit(one) === key);
        if (unit === undefined) return;
        setText(undefined);
        onChoose(unit);
      }}
      placeholder={words.t('units.searchPlaceholder')}
      message={message}
      hasHelp={hasHelp ?? false}
    />
  );
}

/** A unit may be found in two of its versions. */
const keyOfHit = (unit: UnitView): string => `${unit.id} ${unit.validFrom}`;

/** «huyện Cầu Kè, tỉnh Trà Vinh · mã 29335 · đến hết 30/06/2025» */
export function placeAndTime(unit: UnitView, { t }: Pick<Words, 't'>): string {
  const within = [unit.districtName, unit.provinceName].filter((name) => name !== null).join(', ');
  const parts = [within, t('units.coded', { code: unit.code }), periodOf(unit, { t })];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The period of a version in words: «từ 01/07/2025», «đến hết 30/06/2025», «01/07/2004 – 30/06/2025». */
export function periodOf(
  { validFrom, validTo }: Pick<UnitView, 'validFrom' | 'validTo'>,
  { t }: Pick<Words, 't'>,
): string {
  if (validTo === null) return t('units.since', { day: showDay(validFrom) });
  return t('units.fromTo', { from: showDay(validFrom), to: showDay(lastDay(validTo)) });
}

/** `[from, to)` ends the day before. */
function lastDay(validTo: string): string {
  return new Date(Date.parse(validTo) - 86_400_000).toISOString().slice(0, 10);
}
