import type { Overlay } from '@thuocdo/core/judging';
import { Button } from 'antd';
import { Tick } from '../../ui/choice.tsx';
import { useWords } from '../../ui/words.tsx';
import { BasisFields } from './basis-fields.tsx';
import { ValidityFields } from './head-form.tsx';
import { FindingsHere, TextInput } from './inputs.tsx';

/** Name, paper and validity of a province’s text. Without a paper it can only be an illustration, and says so everywhere. */
export function OverlayHead({ overlay, onChange }: { overlay: Overlay; onChange: (overlay: Overlay) => void }) {
  const { t } = useWords();
  const set = (part: Partial<Overlay>) => onChange({ ...overlay, ...part });
  return (
    <div className="node-form">
      <TextInput
        id="overlay-name"
        place="name"
        label={t('rulesets.name')}
        max={300}
        value={overlay.name}
        onChange={(name) => set({ name })}
      />
      <TextInput
        id="overlay-code"
        place="code"
        label={t('rulesets.code')}
        help={t('rulesets.codeHelp')}
        max={80}
        value={overlay.code}
        onChange={(code) => set({ code })}
      />
      <Tick checked={overlay.illustrative} onChange={(illustrative) => set({ illustrative })}>
        {t('rulesets.isIllustrative')}
      </Tick>
      <fieldset className="editor-group">
        <legend>{t('rulesets.legalBasis')}</legend>
        {overlay.legalBasis === null ? (
          <Button size="small" onClick={() => set({ legalBasis: { kind: 'Quyết định', number: '', date: null } })}>
            {t('rulesets.addBasis')}
          </Button>
        ) : (
          <>
            <BasisFields
              id="overlay-basis"
              place="legalBasis"
              value={overlay.legalBasis}
              onChange={(legalBasis) => set({ legalBasis })}
            />
            <Button size="small" onClick={() => set({ legalBasis: null })}>
              {t('rulesets.dropBasis', { number: 1 })}
            </Button>
          </>
        )}
        <FindingsHere place="legalBasis" />
      </fieldset>
      <ValidityFields value={overlay} onChange={set} />
      <TextInput
        id="overlay-note"
        place="note"
        label={t('rulesets.note')}
        lines={3}
        value={overlay.note ?? ''}
        onChange={(note) => {
          const { note: _before, ...rest } = overlay;
          onChange(note === '' ? rest : { ...rest, note });
        }}
      />
    </div>
  );
}
