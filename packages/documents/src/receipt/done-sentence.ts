/**
 * The sentence that a commune sends to its department when the survey is done, e.g. «Xã A – Huyện B đã thực hiện
 * khảo sát NTM»; without a district (from 1 July 2025) only the commune is named.
 */
export function doneSentence(unit: string, parent?: string): string {
  return `${parent ? `${unit} – ${parent}` : unit} đã thực hiện khảo sát NTM`;
}
