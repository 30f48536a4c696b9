import type { SupportBoard } from '@thuocdo/contract/support';
import { STANDINGS } from '@thuocdo/core/support';
import { Button } from 'antd';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import '../../ui/standings.css';
import { UnitLookup } from '../../ui/unit-lookup.tsx';
import { useWords } from '../../ui/words.tsx';
import type { AskBoard } from './board-page.tsx';
import { StandingWord } from './states.tsx';
import type { BoardSearch } from './support-search.ts';

interface BoardScopeProps {
  /** Undefined: the unit is the viewer’s own and not to be chosen. */
  unitName: string | undefined;
  judged: Pick<SupportBoard, 'campaign' | 'campaigns' | 'ruleset' | 'rulesets'> | undefined;
  onAsk: AskBoard;
}

/** Of which unit, in which campaign, under which rules. What has only one answer is not asked. */
export function BoardScope({ unitName, judged, onAsk }: BoardScopeProps) {
  const { t } = useWords();
  return (
    <div className="support-scope">
      {unitName === undefined ? null : (
        <Field id="board-unit" label={t('support.unit')}>
          <UnitLookup
            key={unitName}
            id="board-unit"
            chosen={unitName}
            onChoose={({ id }) => onAsk({ donVi: id, dot: undefined, bo: undefined, tim: undefined })}
          />
        </Field>
      )}
      {judged === undefined || judged.campaigns.length < 2 ? null : (
        <Field id="board-campaign" label={t('support.campaign')}>
          <Choice
            id="board-campaign"
            value={judged.campaign?.id ?? ''}
            options={judged.campaigns.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(dot) => onAsk({ dot, bo: undefined })}
          />
        </Field>
      )}
      {judged === undefined || judged.rulesets.length < 2 ? null : (
        <Field id="board-ruleset" label={t('support.ruleset')}>
          <Choice
            id="board-ruleset"
            value={judged.ruleset?.code ?? ''}
            options={judged.rulesets.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(bo) => onAsk({ bo })}
          />
        </Field>
      )}
    </div>
  );
}

interface BoardFiltersProps {
  board: SupportBoard;
  search: BoardSearch;
  onAsk: AskBoard;
}

/** Cells by standing over the whole unit, each a filter. */
export function BoardCounts({ board, search, onAsk }: BoardFiltersProps) {
  const { t } = useWords();
  const all = STANDINGS.reduce((sum, standing) => sum + board.counts[standing], 0);
  return (
    <fieldset className="standings">
      <legend className="visually-hidden">{t('support.boardCounts')}</legend>
      <button type="button" aria-pressed={search.tinhHinh === undefined} onClick={() => onAsk({ tinhHinh: undefined })}>
        <b>{showNumber(all)}</b> {t('support.boardCells')}
      </button>
      {STANDINGS.map((standing) => (
        <button
          key={standing}
          type="button"
          aria-pressed={search.tinhHinh === standing}
          onClick={() => onAsk({ tinhHinh: search.tinhHinh === standing ? undefined : standing })}
        >
          <b>{showNumber(board.counts[standing])}</b> <StandingWord standing={standing} />
        </button>
      ))}
    </fieldset>
  );
}

export function BoardFind({ board, search, onAsk }: BoardFiltersProps) {
  const { t } = useWords();
  return (
    <search className="support-filters" aria-label={t('support.findCommune')}>
      <SearchBox label={t('support.findCommune')} value={search.tim ?? ''} onAsk={(tim) => onAsk({ tim })} />
      {search.tim === undefined && search.tinhHinh === undefined ? null : (
        <Button onClick={() => onAsk({ tim: undefined, tinhHinh: undefined })}>{t('support.clear')}</Button>
      )}
      <span className="quiet" aria-live="polite">
        {t('support.boardShown', { shown: showNumber(board.total), total: showNumber(board.communes) })}
      </span>
    </search>
  );
}
