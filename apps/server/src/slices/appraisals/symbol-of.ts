/** «Sở Thông tin và Truyền thông» → «STTTT»: the initials of an office as its papers are numbered, without «và». */
export function symbolOf(issuer: string): string {
  const words = issuer.split(/\s+/u).filter((word) => word !== '' && word !== 'và' && word !== '&');
  return words.map((word) => word.charAt(0).toLocaleUpperCase('vi')).join('');
}
