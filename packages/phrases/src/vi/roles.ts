import type { Role } from '@thuocdo/core/access';

export const roles = {
  'commune-officer': 'Cán bộ cấp xã',
  'commune-chairman': 'Chủ tịch UBND cấp xã',
  'district-checker': 'Cán bộ kiểm tra cấp huyện',
  'district-leader': 'Lãnh đạo UBND cấp huyện',
  'department-officer': 'Chuyên viên Sở',
  'department-leader': 'Lãnh đạo Sở',
  institute: 'Viện nghiên cứu',
  enterprise: 'Doanh nghiệp viễn thông',
  administrator: 'Quản trị hệ thống',
} as const satisfies Record<Role, string>;
