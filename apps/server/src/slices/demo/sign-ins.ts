import type { DemonstrationSignIn } from '../identity/index.ts';
import type { ScoredCommune } from './index-plan.ts';
import type { Fate, PlannedCommune } from './plan.ts';
import type { ReviewedCommune } from './review-plan.ts';
import { chairmanOf, officerOf } from './stage.ts';

const firstOf = (communes: readonly PlannedCommune[], fate: Fate) => communes.find((commune) => commune.fate === fate);

/** One sign-in for each part to play; communes are chosen by what they have to do. */
export function signInsOf(
  communes: readonly PlannedCommune[],
  scored: readonly ScoredCommune[],
  reviewed: readonly ReviewedCommune[],
): DemonstrationSignIn[] {
  const officers: [Fate, string][] = [
    ['drafting', 'Cán bộ xã đang điền phiếu'],
    ['returned', 'Cán bộ xã có mục bị trả lại'],
    ['notStarted', 'Cán bộ xã chưa bắt đầu'],
  ];
  const ofCommunes = officers.flatMap(([fate, title]) => {
    const commune = firstOf(communes, fate);
    return commune ? [{ username: officerOf(commune), title, organisation: `UBND xã ${commune.name}` }] : [];
  });
  const waiting = firstOf(communes, 'awaitingConfirmation');
  const chairman = waiting
    ? [
        {
          username: chairmanOf(waiting),
          title: 'Chủ tịch UBND xã có phiếu chờ xác nhận',
          organisation: `UBND xã ${waiting.name}`,
        },
      ]
    : [];
  return [
    ...ofCommunes,
    ...chairman,
    { username: 'huyen.cauke', title: 'Cán bộ kiểm tra cấp huyện', organisation: 'UBND huyện Cầu Kè' },
    { username: 'so.chuyenvien', title: 'Chuyên viên Sở', organisation: 'Sở Thông tin và Truyền thông tỉnh Trà Vinh' },
    {
      username: 'so.truongphong',
      title: 'Trưởng phòng của Sở',
      organisation: 'Sở Thông tin và Truyền thông tỉnh Trà Vinh',
    },
    { username: 'so.lanhdao', title: 'Lãnh đạo Sở', organisation: 'Sở Thông tin và Truyền thông tỉnh Trà Vinh' },
    { username: 'vien', title: 'Cán bộ Viện', organisation: 'Viện Chiến lược Thông tin và Truyền thông' },
    { username: 'vnpt', title: 'Đầu mối doanh nghiệp viễn thông', organisation: 'VNPT Trà Vinh' },
    ...thuongXuanSignIns(reviewed),
    ...khanhHoaSignIns(scored),
    { username: 'quantri', title: 'Quản trị hệ thống', organisation: 'Đơn vị vận hành' },
  ];
}

/** «Thường Xuân 2023»: the district, the enterprise, a commune that has handed in its review and one that has not begun. */
function thuongXuanSignIns(reviewed: readonly ReviewedCommune[]): DemonstrationSignIn[] {
  const organisation = 'UBND huyện Thường Xuân';
  const officers: [string, string][] = [
    ['tx.batmot', 'Cán bộ xã đã nộp kết quả rà soát'],
    ['tx.xuanle', 'Cán bộ xã chưa rà soát'],
  ];
  return [
    { username: 'tx.vhtt', title: 'Chuyên viên Phòng Văn hóa và Thông tin', organisation },
    { username: 'tx.lanhdao', title: 'Phó Chủ tịch UBND huyện', organisation },
    {
      username: 'vnpt.tx',
      title: 'Phó Giám đốc Trung tâm Viễn thông',
      organisation: 'Trung tâm Viễn thông Thọ Xuân – Thường Xuân',
    },
    ...officers.flatMap(([username, title]) => {
      const commune = reviewed.find((one) => one.username === username);
      return commune ? [{ username, title, organisation: `UBND ${commune.name}` }] : [];
    }),
  ];
}

/** «Khánh Hòa 2026»: the department, and the commune that is filling in its self-assessment. */
function khanhHoaSignIns(scored: readonly ScoredCommune[]): DemonstrationSignIn[] {
  const organisation = 'Sở Khoa học và Công nghệ tỉnh Khánh Hòa';
  const drafting = scored.find(({ username }) => username === 'kh.conghai');
  return [
    { username: 'kh.chuyenvien', title: 'Chuyên viên Sở, bộ chỉ số 2026', organisation },
    { username: 'kh.lanhdao', title: 'Lãnh đạo Sở, bộ chỉ số 2026', organisation },
    ...(drafting
      ? [
          {
            username: drafting.username,
            title: 'Cán bộ xã đang tự đánh giá theo bộ chỉ số 2026',
            organisation: `UBND ${drafting.name}`,
          },
        ]
      : []),
  ];
}
