import type { Role } from '@thuocdo/core/access';
import type { Browser } from './browser.ts';
import { chairmanOf, departmentId, instituteId, officerOf, provinceId, type Stage, slug } from './stage.ts';

export interface District {
  code: string;
  unitId: string;
  /** «huyện Cầu Kè» */
  name: string;
  username: string;
}

export const enterprises = [
  { id: 'vnpt-tra-vinh', username: 'vnpt', name: 'VNPT Trà Vinh', taxCode: '0000000001', share: 45, hasFixed: true },
  {
    id: 'viettel-tra-vinh',
    username: 'viettel',
    name: 'Viettel Trà Vinh',
    taxCode: '0000000002',
    share: 40,
    hasFixed: true,
  },
  {
    id: 'mobifone-tra-vinh',
    username: 'mobifone',
    name: 'MobiFone Trà Vinh',
    taxCode: '0000000003',
    share: 15,
    hasFixed: false,
  },
] as const;

/** Organisations that no law gives to a unit by itself. */
export async function registerOrganisationsScene(admin: Browser): Promise<void> {
  const organisations = [
    {
      id: departmentId,
      name: 'Sở Thông tin và Truyền thông tỉnh Trà Vinh',
      shortName: 'Sở TTTT',
      kind: 'department',
      unitId: provinceId,
    },
    {
      id: instituteId,
      name: 'Viện Chiến lược Thông tin và Truyền thông',
      shortName: 'Viện',
      kind: 'institute',
      unitId: 'VN',
    },
    ...enterprises.map(({ id, name }) => ({ id, name, kind: 'telecom-enterprise', unitId: provinceId })),
  ];
  for (const organisation of organisations) await admin.send('POST', '/api/organisations', organisation);
}

interface Person {
  username: string;
  displayName: string;
  organisationId: string;
  title: string;
  role: Role;
  phone?: string;
}

/** People, named by their position only. Communes that never start have an officer too: that is who is urged. */
export async function registerPeopleScene(stage: Stage, admin: Browser, districts: readonly District[]): Promise<void> {
  const people = [
    ...officePeople(),
    ...districts.map(districtPerson),
    ...stage.communes.flatMap((commune) => communePeople(commune)),
  ];
  for (const person of people) await admin.send('POST', '/api/people', { ...person, validFrom: '2021-07-01' });
  stage.say(`  ${people.length} người giữ chức vụ`);
}

export const institutePerson: Person = {
  username: 'vien',
  displayName: 'Cán bộ Viện Chiến lược TT&TT',
  organisationId: instituteId,
  title: 'Cán bộ tổng hợp khảo sát',
  role: 'institute',
};

function officePeople(): Person[] {
  return [
    {
      username: 'so.chuyenvien',
      displayName: 'Chuyên viên Phòng BCVT-CNTT',
      organisationId: departmentId,
      title: 'Chuyên viên Phòng Bưu chính, Viễn thông – CNTT',
      role: 'department-officer',
      phone: '0294 000 0001',
    },
    {
      username: 'so.truongphong',
      displayName: 'Trưởng phòng BCVT-CNTT',
      organisationId: departmentId,
      title: 'Trưởng phòng Bưu chính, Viễn thông – CNTT',
      role: 'department-head',
    },
    {
      username: 'so.lanhdao',
      displayName: 'Phó Giám đốc Sở',
      organisationId: departmentId,
      title: 'Phó Giám đốc Sở',
      role: 'department-leader',
    },
    institutePerson,
    ...enterprises.map(
      (one): Person => ({
        username: one.username,
        displayName: `Đầu mối ${one.name}`,
        organisationId: one.id,
        title: 'Đầu mối cung cấp số liệu',
        role: 'enterprise',
      }),
    ),
  ];
}

function districtPerson(district: District): Person {
  return {
    username: district.username,
    displayName: `Cán bộ Phòng VHTT ${district.name}`,
    organisationId: `ubnd-${district.unitId}`,
    title: 'Chuyên viên Phòng Văn hóa và Thông tin',
    role: 'district-checker',
  };
}

function communePeople(commune: Stage['communes'][number]): Person[] {
  const organisationId = `ubnd-${commune.unitId}`;
  const officer: Person = {
    username: officerOf(commune),
    displayName: `Cán bộ xã ${commune.name}`,
    organisationId,
    title: 'Công chức Văn hóa – Xã hội',
    role: 'commune-officer',
  };
  if (commune.fate === 'notStarted' || commune.fate === 'drafting') return [officer];
  return [
    officer,
    {
      username: chairmanOf(commune),
      displayName: `Chủ tịch UBND xã ${commune.name}`,
      organisationId,
      title: 'Chủ tịch UBND xã',
      role: 'commune-chairman',
    },
  ];
}

/** The class of each commune, which thresholds need; for the demonstration only, and its ground says so. */
export async function declareClassesScene(stage: Stage, department: Browser): Promise<void> {
  for (const commune of stage.communes) {
    await department.send('POST', `/api/units/${commune.unitId}/attributes`, {
      attribute: 'commune_class',
      value: commune.communeClass,
      validFrom: '2023-07-01',
      basis: 'Số liệu minh hoạ; danh sách thật theo quyết định phân định vùng',
    });
  }
}

export function districtOf(version: { id: string; code: string; name: string; full_name: string }): District {
  return {
    code: version.code,
    unitId: version.id,
    name: lowerFirst(version.full_name),
    username: districtUsername(version),
  };
}

/** Two districts are called Duyên Hải: the town's name carries its kind. */
function districtUsername({ full_name, name }: { full_name: string; name: string }): string {
  if (full_name.startsWith('Thị xã')) return `tx.${slug(name)}`;
  return full_name.startsWith('Thành phố') ? `tp.${slug(name)}` : `huyen.${slug(name)}`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
