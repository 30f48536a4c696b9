import type { LegalBasis } from '@thuocdo/contract/campaigns';
import { formatNumber } from '@thuocdo/core/text';
import { kindWord, type UnitKind } from '@thuocdo/core/units';
import type { Citation } from '@thuocdo/documents/letters';

/** What follows «khảo sát» in a letter: the campaign's title without that word and without its year. */
export function topicOf(title: string): string {
  const topic = title
    .replace(/^khảo sát[,\s]*/iu, '')
    .replace(/\s*năm\s+\d{4}\s*$/iu, '')
    .trim();
  return lowerFirst(topic === '' ? title : topic);
}

/** «Tỉnh Trà Vinh» inside a sentence; a word all in capitals stays. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(\p{Ll}|\s|$)/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;
}

const kindOrder: readonly UnitKind[] = ['xa', 'phuong', 'thi_tran', 'dac_khu'];

/** «xã, phường, thị trấn» for the kinds that are there. */
export function kindsInWords(kinds: readonly string[]): string {
  const present = kindOrder.filter((kind) => kinds.includes(kind));
  return present.map((kind) => kindWord(kind).toLocaleLowerCase('vi')).join(', ');
}

/** «huyện, thị xã, thành phố» for the districts that are there. */
export function districtKindsInWords(kinds: readonly string[]): string {
  const order: readonly UnitKind[] = ['quan', 'huyen', 'thi_xa', 'thanh_pho'];
  return order
    .filter((kind) => kinds.includes(kind))
    .map((kind) => kindWord(kind).toLocaleLowerCase('vi'))
    .join(', ');
}

/** «toàn bộ 85 xã trên địa bàn tỉnh»; «toàn bộ» only where nothing of these kinds was left out. */
export function scopeInWords(
  roster: { on: number; excluded: number; kinds: readonly string[] },
  place: string,
): string {
  const all = roster.excluded === 0 ? 'toàn bộ ' : '';
  return `${all}${formatNumber(roster.on)} ${kindsInWords(roster.kinds)} ${place}`;
}

/** Letters carry out («Thực hiện …») what was ordered and stand on («Căn cứ …») what is law. */
export function groundsOf(legalBasis: readonly LegalBasis[]): { carriesOut: Citation[]; groundedOn: Citation[] } {
  const isOrder = ({ kind }: LegalBasis) => /^(công văn|kế hoạch|công điện|thông báo|văn bản)/iu.test(kind);
  return {
    carriesOut: legalBasis.filter(isOrder).map(citationOf),
    groundedOn: legalBasis.filter((basis) => !isOrder(basis)).map(citationOf),
  };
}

function citationOf({ kind, number, date, issuer, subject }: LegalBasis): Citation {
  return { kind: kind || 'Văn bản', number, date, issuer, subject: subject.replace(/^(về việc|v\/v)\s+/iu, '') };
}

/** Where a form lies that was not handed in, as the annex of a reminder says it. */
export const standing: Readonly<Record<string, string>> = {
  not_started: 'Chưa mở phiếu',
  drafting: 'Đang nhập, chưa nộp',
  awaiting_confirmation: 'Đã nhập xong, chờ Chủ tịch xác nhận',
};
