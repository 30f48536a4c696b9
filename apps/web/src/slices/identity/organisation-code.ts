import { foldMarks } from '@thuocdo/core/text';

/** «Sở KH&CN tỉnh Vĩnh Long» → `so-kh-cn-tinh-vinh-long`: the code that addresses carry. */
export function codeOf(name: string): string {
  return foldMarks(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}
