import { getRouteApi } from '@tanstack/react-router';
import { getImport, type ImportView } from '@thuocdo/contract/imports';
import { useEndpoint } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { FigureTabs } from '../../ui/figure-tabs.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useWords } from '../../ui/words.tsx';
import { ChooseFile, ChosenFile } from './choose-file.tsx';
import { ExaminedPart } from './examined-part.tsx';
import { FigureSheet } from './figure-sheet.tsx';
import { ImportHistory } from './import-history.tsx';
import { MappingPart } from './mapping-part.tsx';
import { SavedMappings } from './saved-mappings.tsx';
import './imports.css';

const route = getRouteApi('/shell/so-lieu/nhap-tep');

/** «Nhập từ tệp»: file, columns, check, import, one under another; below what was imported before. */
export function ImportsPage() {
  const { t } = useWords();
  const { lan, ...place } = route.useSearch();
  const navigate = route.useNavigate();
  const { positions } = useSession();
  const units = [...new Map(positions.map(({ unitId, unitName }) => [unitId, unitName]))];
  const [unitId, unitName] = units.find(([id]) => id === place.donVi) ?? units[0] ?? [];
  if (unitId === undefined) return <PageHeader title={t('imports.menu')} />;
  const open = (importId: string | undefined) =>
    void navigate({ search: { ...place, ...(importId === undefined ? {} : { lan: importId }) } });
  return (
    <>
      <PageHeader title={t('imports.menu')} subtitle={`${t('imports.of')} ${unitName}`} />
      <FigureTabs unitId={place.donVi} period={place.ky} />
      {units.length < 2 ? null : (
        <Field id="imports-unit" label={t('imports.unit')}>
          <Choice
            id="imports-unit"
            value={unitId}
            options={units.map(([value, label]) => ({ value, label }))}
            onChange={(chosen) => void navigate({ search: { ...place, donVi: chosen } })}
          />
        </Field>
      )}
      {lan === undefined ? (
        <>
          <ChooseFile unitId={unitId} onBrought={open} />
          <FigureSheet unitId={unitId} period={place.ky} />
        </>
      ) : (
        <OpenImport
          key={lan}
          unitId={unitId}
          unitName={unitName ?? ''}
          importId={lan}
          onAnother={() => open(undefined)}
        />
      )}
      <ImportHistory unitId={unitId} onOpen={open} />
      <SavedMappings unitId={unitId} />
    </>
  );
}

interface OpenImportProps {
  unitId: string;
  unitName: string;
  importId: string;
  onAnother: () => void;
}

function OpenImport({ unitId, unitName, importId, onAnother }: OpenImportProps) {
  const found = useEndpoint(getImport, { params: { unitId, importId } });
  return (
    <Loaded from={found}>
      {(view) => (
        <>
          <ChosenFile unitId={unitId} view={view} onAnother={onAnother} />
          {isOpen(view) ? <MappingPart unitId={unitId} unitName={unitName} view={view} /> : null}
          {view.counts === null ? null : <ExaminedPart unitId={unitId} view={view} counts={view.counts} />}
        </>
      )}
    </Loaded>
  );
}

const isOpen = ({ state, can }: ImportView) =>
  (state === 'received' || state === 'examined') && can.includes('figure.import');
