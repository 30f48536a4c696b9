import { attachEvidence, formOf, forwardAll, type Handed, handedOut, saveAll, submit } from './answering-scene.ts';
import type { Browser } from './browser.ts';
import { note } from './campaign-scene.ts';
import { enterpriseAnswers } from './enterprise-answers.ts';
import type { Fate, PlannedCommune } from './plan.ts';
import { type District, enterprises } from './registry-scene.ts';
import type { Stage } from './stage.ts';

/** The three telecom enterprises report their own figures for every commune. */
export async function enterprisesScene(stage: Stage, campaignId: string, department: Browser): Promise<void> {
  const forms = await handedOut(department, campaignId, 'enterprise');
  for (const enterprise of enterprises) {
    const form = forms.get(enterprise.id);
    if (form === undefined) throw new Error(`No form was handed out to ${enterprise.name}`);
    const browser = await stage.browserOf(enterprise.username);
    const paper = {
      name: `Xác nhận số liệu ${enterprise.name}.pdf`,
      content: note(
        `Xác nhận số liệu của ${enterprise.name} (minh hoạ)`,
        ['Số liệu đến 31/7/2023.'],
        stage.installation.clock().toISOString(),
      ),
    };
    const evidence = await attachEvidence(stage.installation, browser, form, 'Q03', paper);
    const answers = enterpriseAnswers(
      {
        ...enterprise,
        respondent: `Đầu mối ${enterprise.name}, điện thoại 0294 000 0009`,
        closedOn: '2023-07-31',
        evidence: [evidence],
      },
      stage.communes.map(reported),
    );
    await saveAll(stage.installation, browser, form, answers);
    await submit(stage.installation, browser, form);
  }
}

const reported = ({ unitId, code, profile }: PlannedCommune) => ({
  unitId,
  code,
  noInternet: profile === 'no-internet',
  smartphone: profile === 'advanced' ? 88 : 62,
});

/** Some districts answer their own form. */
export async function districtFormsScene(
  stage: Stage,
  campaignId: string,
  department: Browser,
  districts: readonly District[],
): Promise<void> {
  const forms = await handedOut(department, campaignId, 'district');
  for (const district of districts.slice(1, 4)) {
    const form = forms.get(district.unitId);
    if (form === undefined) throw new Error(`No form was handed out to ${district.name}`);
    const roster = stage.communes.filter((commune) => commune.districtCode === district.code).length;
    const browser = await stage.browserOf(district.username);
    await saveAll(stage.installation, browser, form, districtAnswers(roster));
    await submit(stage.installation, browser, form);
  }
}

function districtAnswers(roster: number) {
  const most = roster - 1;
  return {
    G02: '2023-07-31',
    G03: roster,
    G04: { xa: { ntm: most, nang_cao: Math.floor(roster / 3), kieu_mau: 0 } },
    G05: { xa: { c81: roster, c82: most, c83: roster, c84: most } },
    G06: {
      xa: {
        n81: most,
        n82: Math.floor(roster / 2),
        n83: most,
        n84: Math.floor(roster / 3),
        n85: Math.floor(roster / 2),
      },
    },
    H01: 2,
    H02: 'co_phat_thanh_truyen_hinh',
    H06: 6,
    H07: roster * 3,
    H09: 'dung',
  };
}

const pastDistrict: readonly Fate[] = ['atDepartment', 'verified', 'confirmed'];

/** Districts urge, return what is wrong, set a value of their own where they know better, and forward the rest. */
export async function districtsScene(
  stage: Stage,
  campaignId: string,
  handed: ReadonlyMap<string, Handed>,
  districts: readonly District[],
): Promise<void> {
  for (const district of districts) {
    const own = stage.communes.filter((commune) => commune.districtCode === district.code);
    const browser = await stage.browserOf(district.username);
    await urge(browser, campaignId, district, own);
    for (const commune of own.filter((one) => one.profile === 'weak-online'))
      await setOwnValue(browser, formOf(handed, commune));
    for (const commune of own.filter((one) => one.fate === 'returned'))
      await giveBack(browser, formOf(handed, commune));
    await forwardAll(
      browser,
      campaignId,
      handed,
      own.filter((one) => pastDistrict.includes(one.fate) && one.profile !== 'missing-data' && !one.late),
    );
  }
}

/** The district forwards those who came late. */
export async function lateForwardScene(
  stage: Stage,
  campaignId: string,
  handed: ReadonlyMap<string, Handed>,
  districts: readonly District[],
): Promise<void> {
  for (const district of districts) {
    const own = stage.communes.filter((commune) => commune.districtCode === district.code && commune.late);
    if (own.length > 0) await forwardAll(await stage.browserOf(district.username), campaignId, handed, own);
  }
}

async function urge(
  browser: Browser,
  campaignId: string,
  district: District,
  own: readonly PlannedCommune[],
): Promise<void> {
  const unitIds = own.filter((one) => one.fate === 'notStarted' || one.fate === 'drafting').map((one) => one.unitId);
  if (unitIds.length === 0) return;
  const message = `UBND ${district.name} đề nghị xã hoàn thành phiếu khảo sát trước ngày 25/8/2023; vướng mắc xin liên hệ Phòng Văn hóa và Thông tin.`;
  await browser.send('POST', `/api/campaigns/${campaignId}/reminders`, { unitIds, message });
}

async function setOwnValue(browser: Browser, { unitId, id }: Handed): Promise<void> {
  const base = `/api/units/${unitId}/assignments/${id}`;
  const { answers, assignment } = await browser.get(`${base}/response`);
  const value = Math.floor(answers['E12'].value * 0.9);
  await browser.send('POST', `${base}/reviews`, {
    revision: assignment.revision,
    items: [
      {
        question: 'E12',
        decision: 'replace',
        value,
        reason: 'Trừ hồ sơ trùng theo báo cáo của bộ phận một cửa huyện.',
      },
    ],
  });
}

async function giveBack(browser: Browser, { unitId, id }: Handed): Promise<void> {
  const base = `/api/units/${unitId}/assignments/${id}`;
  const { assignment } = await browser.get(`${base}/response`);
  await browser.send('POST', `${base}/return`, {
    revision: assignment.revision,
    dueDay: '2023-08-30',
    items: [
      { question: 'C01', reason: 'Ấp 3 chưa khớp số liệu vùng phủ của doanh nghiệp; đề nghị kiểm tra lại.' },
      { question: 'E11', reason: 'Đề nghị đính kèm báo cáo một cửa năm 2023.' },
    ],
  });
}

/** The department verifies what the districts handed on. */
export async function verifyScene(
  stage: Stage,
  campaignId: string,
  handed: ReadonlyMap<string, Handed>,
): Promise<void> {
  const officer = await stage.browserOf('so.chuyenvien');
  for (const enterprise of (await handedOut(officer, campaignId, 'enterprise')).values())
    await verify(officer, enterprise);
  const done = stage.communes.filter(
    (one) => (one.fate === 'verified' || one.fate === 'confirmed') && one.profile !== 'missing-data',
  );
  await forwardAll(officer, campaignId, handed, done);
  stage.say(`  ${done.length} xã đã thẩm định`);
}

async function verify(officer: Browser, { unitId, id, revision }: Handed & { revision: number }): Promise<void> {
  await officer.send('POST', `/api/units/${unitId}/assignments/${id}/verification`, { revision });
}
