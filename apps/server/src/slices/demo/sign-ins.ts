import type { DemonstrationSignIn } from '../identity/index.ts';
import type { Fate, PlannedCommune } from './plan.ts';
import { chairmanOf, officerOf } from './stage.ts';

const firstOf = (communes: readonly PlannedCommune[], fate: Fate) => communes.find((commune) => commune.fate === fate);

/** One sign-in for each part to play; communes are chosen by what they have to do. */
export function signInsOf(communes: readonly PlannedCommune[]): DemonstrationSignIn[] {
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
    { username: 'so.lanhdao', title: 'Lãnh đạo Sở', organisation: 'Sở Thông tin và Truyền thông tỉnh Trà Vinh' },
    { username: 'vien', title: 'Cán bộ Viện', organisation: 'Viện Chiến lược Thông tin và Truyền thông' },
    { username: 'vnpt', title: 'Đầu mối doanh nghiệp viễn thông', organisation: 'VNPT Trà Vinh' },
    { username: 'quantri', title: 'Quản trị hệ thống', organisation: 'Đơn vị vận hành' },
  ];
}
