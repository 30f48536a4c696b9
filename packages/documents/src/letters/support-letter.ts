import { formatNumber } from '@thuocdo/core/text';
import type { OfficialPaper } from '../official/index.ts';
import { citedWithIssuer } from './citation.ts';
import { paperFrame, said } from './frame.ts';
import type { SupportLetter } from './model.ts';

/**
 * The letter by which an office has communes and a telecom enterprise work together on the commune index (seed 002, in its
 * own forms of words): what it carries out, two numbered points, whom to call, and whose opinion comes before the work.
 */
export function supportLetter(letter: SupportLetter): OfficialPaper {
  const { communeKinds, unitWord, enterprise, contact, settledIn, standingOffice } = letter;
  return {
    ...paperFrame(letter),
    subject: `phối hợp thực hiện chỉ tiêu, tiêu chí chuyển đổi số cấp xã trên địa bàn ${unitWord}`,
    legalBasis: [],
    blocks: [
      said(opening(letter)),
      said(reviewPoint(letter)),
      said(
        `Đầu mối phối hợp, trao đổi thông tin liên quan nhiệm vụ các ${communeKinds} liên hệ trực tiếp ${contact.position}; Điện thoại: ${contact.phone.replaceAll(' ', '\u00a0')}.`,
      ),
      said(
        `2. Đề nghị Giám đốc ${enterprise} chỉ đạo công tác phối hợp và xây dựng kế hoạch, chương trình thực hiện các hoạt động hỗ trợ các ${communeKinds} thực hiện chỉ tiêu, tiêu chí chuyển đổi số cùng cấp tại địa bàn có kết quả thực chất, hiệu quả.`,
      ),
      said(
        `Các hoạt động hỗ trợ thực hiện chuyển đổi số trên địa bàn các ${communeKinds} đảm bảo theo nội dung đề xuất thống nhất tại ${citedWithIssuer(settledIn)}.`,
      ),
    ],
    closing: `Đối với nội dung tư vấn giải pháp thực hiện liên quan chỉ tiêu, tiêu chí chuyển đổi số phạm vi nội dung cần cho ý kiến tham vấn, đề nghị đại diện doanh nghiệp trao đổi thông tin với cơ quan chuyên môn ${standingOffice}, đơn vị thường trực BCĐ chuyển đổi số ${unitWord} đảm bảo thực hiện công tác giám sát, tổng hợp hoặc xin ý kiến tham vấn chuyên môn hoặc cơ quan chuyên trách trước khi triển khai thực hiện./.`,
  };
}

function opening({ agreement, communeKinds, grounds, directedBy }: SupportLetter): string {
  const listed = grounds.map(({ subject, paper }, at) => `(${at + 1}) ${subject} theo ${citedWithIssuer(paper)}`);
  return `Thực hiện nội dung ${agreement.name} giữa ${agreement.office} và ${agreement.partner} gắn với hoạt động phối hợp theo đề xuất hỗ trợ các ${communeKinds} thực hiện các chỉ tiêu, tiêu chí chuyển đổi số cùng cấp, bao gồm: ${listed.join('; ')}. ${directedBy} có ý kiến chỉ đạo như sau:`;
}

function reviewPoint({ communeKinds, registered, year, enterprise }: SupportLetter): string {
  const especially =
    registered === undefined
      ? ''
      : `; đặc biệt đối với các đơn vị thực hiện chỉ tiêu chuyển đổi số năm ${year} theo ${citedWithIssuer(registered.paper)}${named(registered.communes)}`;
  return `1. UBND các ${communeKinds}${especially} chỉ đạo đầu mối, phối hợp với đại diện ${enterprise} thực hiện rà soát, đánh giá thực tế kết quả đến thời điểm hiện tại việc thực hiện các chỉ số, tiêu chí chuyển đổi số cùng cấp theo quy định của UBND tỉnh phạm vi liên quan trách nhiệm của doanh nghiệp viễn thông để tham vấn, đề xuất tư vấn hỗ trợ các giải pháp đảm bảo việc triển khai thực hiện hoàn thành các chỉ tiêu, tiêu chí chuyển đổi số tại địa bàn.`;
}

/** « (02 đơn vị: xã Ngọc Phụng, thị trấn Thường Xuân)»; counts below ten have a 0 in front, as the papers write them. */
function named(communes: readonly string[]): string {
  if (communes.length === 0) return '';
  const count = communes.length < 10 ? `0${communes.length}` : formatNumber(communes.length);
  return ` (${count} đơn vị: ${communes.join(', ')})`;
}
