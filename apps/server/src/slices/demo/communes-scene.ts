import { attachEvidence, confirm, formOf, type Handed, saveAll, submit } from './answering-scene.ts';
import { note } from './campaign-scene.ts';
import { communeAnswers } from './commune-answers.ts';
import type { Fate, PlannedCommune } from './plan.ts';
import type { District } from './registry-scene.ts';
import { chairmanOf, officerOf, type Stage } from './stage.ts';

const warningReasons = { C06: 'Số thuê bao do doanh nghiệp cung cấp gồm cả máy dùng hai sim; xã đã đối chiếu.' };

/** What each commune does in August 2023, in the order of the days: some early, some late, some not at all. */
export async function communesScene(
  stage: Stage,
  handed: ReadonlyMap<string, Handed>,
  districts: readonly District[],
): Promise<void> {
  const acting = stage.communes.filter((commune) => commune.fate !== 'notStarted');
  const inTime = acting.filter((commune) => !commune.late && commune.fate !== 'drafting');
  const days = inTime.map((commune, at) => ({
    commune,
    day: dayInAugust(7 + Math.floor((at * 16) / inTime.length)),
    at,
  }));
  for (const { commune, day, at } of days) {
    stage.at(day, `${String(8 + (at % 9)).padStart(2, '0')}:${String((at * 7) % 60).padStart(2, '0')}`);
    await answerAndSubmit(stage, commune, formOf(handed, commune), districts);
    if ((at + 1) % 20 === 0) stage.say(`  ${at + 1} xã đã trả lời`);
  }
  stage.at('2023-08-24', '09:20');
  for (const commune of acting.filter((one) => one.fate === 'drafting'))
    await answerHalf(stage, commune, formOf(handed, commune));
}

/** Those who come after the due day. */
export async function lateCommunesScene(
  stage: Stage,
  handed: ReadonlyMap<string, Handed>,
  districts: readonly District[],
): Promise<void> {
  stage.at('2023-08-26', '16:10');
  for (const commune of stage.communes.filter((one) => one.late))
    await answerAndSubmit(stage, commune, formOf(handed, commune), districts);
}

const answersOf = (commune: PlannedCommune) =>
  communeAnswers({
    code: commune.code,
    name: commune.name,
    respondent: `Cán bộ xã ${commune.name}`,
    communeClass: commune.communeClass,
    profile: commune.profile,
    closedOn: '2023-07-31',
  });

export async function answerAndSubmit(
  stage: Stage,
  commune: PlannedCommune,
  form: Handed,
  districts: readonly District[],
): Promise<void> {
  const district = districts.find((one) => one.code === commune.districtCode);
  const onBehalf = commune.onBehalf && district !== undefined;
  const browser = await stage.browserOf(onBehalf ? district.username : officerOf(commune));
  const reasons = commune.profile === 'warning-with-reason' ? warningReasons : {};
  const answers = answersOf(commune);
  // Dossiers are compulsory: the commune that has not counted them says so by not handing in that item.
  await saveAll(stage.installation, browser, form, answers, { reasons, onBehalf });
  await attachEvidence(stage.installation, browser, form, 'B02', photo(stage, commune), onBehalf);
  if (commune.profile === 'missing-data') return;
  await submit(stage.installation, browser, form, onBehalf);
  const waits: Fate = 'awaitingConfirmation';
  if (commune.fate !== waits) await confirm(await stage.browserOf(chairmanOf(commune)), form);
}

async function answerHalf(stage: Stage, commune: PlannedCommune, form: Handed): Promise<void> {
  const half = Object.fromEntries(Object.entries(answersOf(commune)).filter(([question]) => /^[ABC]/.test(question)));
  await saveAll(stage.installation, await stage.browserOf(officerOf(commune)), form, half);
}

function photo(stage: Stage, { name }: PlannedCommune): { name: string; content: Uint8Array } {
  const subject = `Ảnh biển tên và bảng niêm yết, Điểm Bưu điện – Văn hóa xã ${name} (minh hoạ)`;
  return {
    name: `Điểm BĐ-VHX ${name}.pdf`,
    content: note(subject, ['Trang này thay cho ảnh chụp thật.'], stage.installation.clock().toISOString()),
  };
}

const dayInAugust = (day: number) => `2023-08-${String(day).padStart(2, '0')}`;
