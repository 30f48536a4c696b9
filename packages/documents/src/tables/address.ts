/** «B7»: `column` and `row` count from 1. */
export function addressOf(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const above = (column - 1 - rest) / 26;
  return `${above > 0 ? columnLetters(above) : ''}${String.fromCharCode(65 + rest)}`;
}
