/** Measures of Decree 30/2020/NĐ-CP, Annex I, within its ranges; lengths in cm, sizes in points. */
export const page = {
  width: 21,
  height: 29.7,
  margin: { top: 2, bottom: 2, left: 3, right: 2 },
} as const;

export const bodySize = 14;
export const tableSize = 12;
export const firstLineIndent = 1.27;
export const paragraphGap = 6;
export const lineSpacing = 1.15;
export const pageNumberSize = 14;
export const markSize = 10;

/** Width of the text in cm. */
export function textWidth(landscape: boolean): number {
  return (landscape ? page.height : page.width) - page.margin.left - page.margin.right;
}
