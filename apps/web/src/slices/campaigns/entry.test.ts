import type { CampaignDraft } from '@thuocdo/contract/campaigns';
import { expect, test } from 'vitest';
import { draftOf, entryOf } from './entry.ts';
import { faultsBeforeOpening, faultsBeforeSaving } from './faults.ts';
import { fieldName } from './field-names.ts';
import { fieldOf } from './fields.ts';
import { freshKey, presetChains } from './presets.ts';
import { movedBy } from './rows.ts';

const names = {
  commune: 'UBND xã',
  district: 'UBND huyện',
  department: 'Sở',
  departmentFills: 'Sở (lập phiếu)',
  institute: 'Viện',
  enterprise: 'Doanh nghiệp',
};
let last = 0;
const newId = () => `row-${++last}`;

const draft: CampaignDraft = {
  title: 'Khảo sát năm 2023',
  period: '2023',
  organisationId: 'so-tttt-tra-vinh',
  legalBasis: [{ kind: 'Công văn', number: '581/VCL-CNTT', issuer: 'Viện', subject: 'phối hợp' }],
  scope: { unitId: '84-2023', asOf: '2023-08-01', kinds: ['xa'], exclude: [] },
  forms: [
    { respondent: 'commune', code: 'phieu_xa_2023', version: 1 },
    { respondent: 'enterprise', code: 'phieu_doanh_nghiep_2023', version: 2 },
  ],
  chains: [
    {
      respondent: 'commune',
      tiers: [
        {
          key: 'xa',
          name: 'UBND xã',
          act: 'answer',
          unitLevel: 'commune',
          due: { wording: 'trước ngày 25/8/2023', day: '2023-08-24' },
        },
        { key: 'so', name: 'Sở', act: 'verify', unitLevel: 'province' },
      ],
    },
    {
      respondent: 'enterprise',
      tiers: [
        { key: 'dn', name: 'Doanh nghiệp', act: 'answer', unitLevel: 'province' },
        { key: 'so', name: 'Sở', act: 'verify', unitLevel: 'province' },
      ],
    },
  ],
  enterpriseIds: ['vnpt-tra-vinh'],
  rulesets: ['ntm_2021_2025'],
  overlays: [],
  chairmanConfirms: true,
  contacts: [{ name: 'Chuyên viên', office: 'Phòng', phone: '0294 000 0001' }],
  instructions: '',
  completionSentence: '{unit}',
  illustrative: true,
};

test('a draft comes out of the editor as it went in', () => {
  expect(draftOf(entryOf(draft, 'Tỉnh Trà Vinh', newId))).toEqual(draft);
});

test('a sound draft has nothing to correct, before saving or before opening', () => {
  const entry = entryOf(draft, 'Tỉnh Trà Vinh', newId);
  expect(faultsBeforeSaving(entry)).toEqual([]);
  expect(faultsBeforeOpening(entry)).toEqual([]);
});

test('what is missing is named at its field', () => {
  const entry = { ...entryOf(draft, 'Tỉnh Trà Vinh', newId), title: ' ', period: 'năm nay', kinds: [] };
  expect(faultsBeforeSaving(entry)).toEqual([
    { fieldId: 'title', fault: 'required' },
    { fieldId: 'period', fault: 'period' },
    { fieldId: 'scope-kinds', fault: 'kinds' },
  ]);
});

test('a due date whose day cannot be read is not silently dropped', () => {
  const entry = entryOf(draft, 'Tỉnh Trà Vinh', newId);
  const [first, ...others] = entry.chains.commune;
  const wrong = { ...entry, chains: { ...entry.chains, commune: [{ ...first!, day: '' }, ...others] } };
  expect(faultsBeforeSaving(wrong)).toEqual([{ fieldId: 'chains-commune-0-due', fault: 'due-without-day' }]);
});

test('before opening: grounds, a form for each chain, a chain that can run, enterprises where they are asked', () => {
  const entry = entryOf({ ...draft, legalBasis: [], enterpriseIds: [] }, 'Tỉnh Trà Vinh', newId);
  const broken = {
    ...entry,
    forms: { ...entry.forms, commune: '' },
    chains: { ...entry.chains, commune: movedBy(entry.chains.commune, 0, 1) },
  };
  const faults = faultsBeforeOpening(broken).map(({ fieldId, fault }) => `${fieldId}: ${fault}`);
  expect(faults).toContain('legalBasis: legal-basis');
  expect(faults).toContain('enterpriseIds: enterprises');
  expect(faults).toContain('forms-commune: form-missing');
  expect(faults).toContain('chains-commune-0-name: first-must-answer');
});

test.each([
  ['/body/title', 'title'],
  ['/body/draft/scope/asOf', 'scope-asOf'],
  ['/body/draft/legalBasis/2/number', 'legalBasis-2-number'],
  ['/body/draft/scope/exclude/0/reason', 'scope-exclude-0-reason'],
  ['/body/draft/chains/1/tiers/0/due/day', 'chains-enterprise-0-due'],
  ['/body/draft/forms/1/code', 'forms-enterprise'],
  ['/body/enterpriseIds/3', 'enterpriseIds'],
])('the pointer %s stands at %s', (pointer, field) => {
  expect(fieldOf(pointer, entryOf(draft, 'Tỉnh Trà Vinh', newId))).toBe(field);
});

test.each(['with-district', 'without-district'] as const)('the preset «%s» can run as it is', (preset) => {
  const entry = { ...entryOf(draft, 'Tỉnh Trà Vinh', newId), chains: presetChains(preset, names, newId) };
  expect(faultsBeforeOpening(entry).filter(({ fault }) => fault !== 'form-missing')).toEqual([]);
  expect(entry.chains.commune.some((tier) => tier.unitLevel === 'district')).toBe(preset === 'with-district');
});

test('a new tier gets a key of its own', () => {
  expect(freshKey([])).toBe('cap-1');
  expect(freshKey([{ key: 'cap-1', name: '', act: 'check', unitLevel: 'district', wording: '', day: '' }])).toBe(
    'cap-2',
  );
});

test('every field that can be refused before saving has a name for the summary', () => {
  const entry = entryOf(draft, '', newId);
  const wrong = {
    ...entry,
    title: '',
    period: '',
    organisationId: '',
    unitId: '',
    asOf: '',
    kinds: [],
    exclude: [{ id: 'x', unitId: '29293-2023', unitName: 'Xã Đại Phúc', reason: '' }],
    legalBasis: entry.legalBasis.map((basis) => ({ ...basis, number: '' })),
    contacts: entry.contacts.map((contact) => ({ ...contact, name: '', phone: '' })),
    chains: { ...entry.chains, commune: entry.chains.commune.map((tier) => ({ ...tier, name: '', day: '' })) },
  };
  const faults = faultsBeforeSaving(wrong);
  expect(faults).toHaveLength(13);
  expect(faults.filter(({ fieldId }) => fieldName(fieldId, wrong) === undefined)).toEqual([]);
  expect(fieldName('scope-exclude-0-reason', wrong)?.row).toBe('Xã Đại Phúc');
});
