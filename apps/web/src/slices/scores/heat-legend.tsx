import type { ScoresView } from '@thuocdo/contract/scores';
import { useLayoutEffect, useRef } from 'react';
import { useWords } from '../../ui/words.tsx';
import { paintCell } from './heat-paint.ts';
import { criteriaTones, deductionTones, indexTones, type Tone, tones } from './heat-tones.ts';

/** Every look of a cell with its words. */
export function HeatLegend({ kind, takesOff }: { kind: ScoresView['ruleset']['kind']; takesOff: boolean }) {
  const { t } = useWords();
  const shown = kind === 'index' ? indexTones : criteriaTones;
  return (
    <ul className="heat-legend" aria-label={t('scores.legend')}>
      {shown
        .filter((tone) => takesOff || !deductionTones.includes(tone))
        .map((tone) => (
          <li key={tone}>
            <Swatch tone={tone} />
            {t(tones[tone].words)}
          </li>
        ))}
    </ul>
  );
}

const size = { width: 22, height: 14 };

/** Drawn by what draws the map: it cannot look otherwise. */
function Swatch({ tone }: { tone: Tone }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) paintCell(context, tone, { x: 0, y: 0, ...size });
  }, [tone]);
  return <canvas ref={canvas} className="heat-swatch" {...size} />;
}
