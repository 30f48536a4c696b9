import { useWords } from '../../ui/words.tsx';
import { type ChainPreset, presetChains } from './presets.ts';

/** The usual chains with their names as papers have them. */
export function usePresets() {
  const { t } = useWords();
  return (preset: ChainPreset) =>
    presetChains(
      preset,
      {
        commune: t('campaigns.tierCommune'),
        district: t('campaigns.tierDistrict'),
        department: t('campaigns.tierDepartment'),
        departmentFills: t('campaigns.tierDepartmentFills'),
        institute: t('campaigns.tierInstitute'),
        enterprise: t('campaigns.tierEnterprise'),
      },
      () => crypto.randomUUID(),
    );
}
