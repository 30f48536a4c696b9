import { Button } from 'antd';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { useWords } from '../../ui/words.tsx';
import { useEditing } from './editing.ts';
import { outlineOf, pathName, type SectionPath, withAdded, withMoved, withoutSection } from './sections.ts';

interface SectionListProps {
  selected: SectionPath;
  select: (path: SectionPath) => void;
}

/** The sections in the order of the paper; what is done with them stands in buttons above. */
export function SectionList({ selected, select }: SectionListProps) {
  const { t } = useWords();
  const { template, findings } = useEditing();
  const faultsIn = (path: SectionPath) => {
    const own = `${pathName(path)}.`;
    return findings.filter((one) => one.path.startsWith(own) && !one.path.startsWith(`${own}children`)).length;
  };
  return (
    <nav className="section-list" aria-label={t('templates.sections')}>
      <SectionButtons selected={selected} select={select} />
      <ol>
        <li>
          <button type="button" aria-current={selected.length === 0} onClick={() => select([])}>
            {t('templates.head')}
          </button>
        </li>
        {outlineOf(template.sections).map(({ path, section }) => (
          <li key={pathName(path)} className={`depth-${Math.min(path.length, 4)}`}>
            <button type="button" aria-current={pathName(path) === pathName(selected)} onClick={() => select(path)}>
              {[section.number, section.heading].filter(Boolean).join('. ') || t('templates.unnamed')}
              {faultsIn(path) === 0 ? null : (
                <span className="fault-count">{t('templates.faults', { count: faultsIn(path) })}</span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function SectionButtons({ selected, select }: SectionListProps) {
  const { t } = useWords();
  const { template, change } = useEditing();
  const line = outlineOf(template.sections).find(({ path }) => pathName(path) === pathName(selected));
  const go = (done: { template: typeof template; path: SectionPath }) => {
    change(done.template);
    select(done.path);
  };
  return (
    <div className="row-actions">
      <Button size="small" onClick={() => go(withAdded(template, []))}>
        {t('templates.addSection')}
      </Button>
      {line === undefined ? null : (
        <>
          <Button size="small" disabled={selected.length > 5} onClick={() => go(withAdded(template, selected))}>
            {t('templates.addInner')}
          </Button>
          <Button size="small" disabled={line.at === 0} onClick={() => go(withMoved(template, selected, -1))}>
            {t('templates.up')}
          </Button>
          <Button size="small" disabled={line.at === line.of - 1} onClick={() => go(withMoved(template, selected, 1))}>
            {t('templates.down')}
          </Button>
          <ConfirmButton
            size="small"
            danger
            title={t('templates.removeSection')}
            text={t('templates.removeSectionText', { heading: line.section.heading ?? line.section.id })}
            confirmLabel={t('templates.remove')}
            onConfirm={() => go({ template: withoutSection(template, selected), path: [] })}
          >
            {t('templates.remove')}
          </ConfirmButton>
        </>
      )}
    </div>
  );
}
