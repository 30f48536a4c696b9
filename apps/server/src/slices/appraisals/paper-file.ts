import type { FileReply } from '../../platform/http/route.ts';

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

/** A paper as the reply of a route; a PDF may be looked at in the browser. */
export function fileOf(title: string, format: 'docx' | 'pdf', content: Uint8Array): FileReply {
  const inline = format === 'pdf';
  return { name: `${title}.${format}`, mediaType: mediaTypes[format], content, ...(inline ? { inline } : {}) };
}

/** «Sở Thông tin và Truyền thông» → «STTTT»: the initials of an office as its papers are numbered, without «và». */
export function symbolOf(issuer: string): string {
  const words = issuer.split(/\s+/u).filter((word) => word !== '' && word !== 'và' && word !== '&');
  return words.map((word) => word.charAt(0).toLocaleUpperCase('vi')).join('');
}
