import type { FileReply } from './route.ts';

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A paper or workbook that was made, as the reply of a route; a PDF may be looked at in the browser. */
export function fileOf(title: string, format: keyof typeof mediaTypes, content: Uint8Array): FileReply {
  const inline = format === 'pdf';
  return { name: `${title}.${format}`, mediaType: mediaTypes[format], content, ...(inline ? { inline } : {}) };
}
