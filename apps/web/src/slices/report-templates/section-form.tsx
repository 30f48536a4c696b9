import type { TemplateBlock, TemplateSection } from '@thuocdo/core/reports';
import { Button } from 'antd';
import { useWords } from '../../ui/words.tsx';
import { BlockForm } from './block-form.tsx';
import { useEditing } from './editing.ts';
import { LineField } from './head-form.tsx';
import { OwnerField } from './owner-field.tsx';
import { blockKinds, moved, newBlock, pathName, type SectionPath, withOptional, withSection } from './sections.ts';
import { TaggedField } from './tagged-field.tsx';

/** Number, heading, owner, and the blocks of a section. */
export function SectionForm({ path, section }: { path: SectionPath; section: TemplateSection }) {
  const { t } = useWords();
  const { template, change, slots } = useEditing();
  const at = pathName(path);
  const set = (next: TemplateSection) => change(withSection(template, path, next));
  const setBlocks = (blocks: TemplateBlock[]) => set({ ...section, blocks });
  return (
    <>
      <h2>{[section.number, section.heading].filter(Boolean).join('. ') || t('templates.unnamed')}</h2>
      <div className="field-row">
        <LineField
          id="section-number"
          path={`${at}.number`}
          label={t('templates.number')}
          max={12}
          value={section.number ?? ''}
          onChange={(number) => set(withOptional(section, 'number', number))}
        />
        <OwnerField
          id="section-owner"
          path={`${at}.owner`}
          value={section.owner}
          onChange={(owner) => set(withOptional(section, 'owner', owner))}
        />
      </div>
      <TaggedField
        id="section-heading"
        path={`${at}.heading`}
        label={t('templates.heading')}
        value={section.heading ?? ''}
        onChange={(heading) => set(withOptional(section, 'heading', heading))}
      />
      <ol className="block-list">
        {section.blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name of their own; their place is what findings speak of
          <li key={index}>
            <BlockForm
              id={`block-${index}`}
              path={`${at}.blocks[${index}]`}
              block={block}
              at={index}
              of={section.blocks.length}
              onChange={(next) => setBlocks(section.blocks.with(index, next))}
              onMove={(step) => setBlocks(moved(section.blocks, index, step))}
              onRemove={() => setBlocks(section.blocks.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      <div className="row-actions">
        {blockKinds.map((kind) => (
          <Button key={kind} size="small" onClick={() => setBlocks([...section.blocks, newBlock(kind, slots)])}>
            {t(`templates.add-${kind}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
