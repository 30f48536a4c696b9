/**
 * The grid's own roles, set right for screen readers: the table begins inside (its maker's link is no row of it), and its column
 * heads stand in a row. Called after each drawing; setting the same again changes nothing.
 */
export function mendRoles(grid: HTMLRevoGridElement, label: string): void {
  const table = grid.querySelector('.main-viewport');
  if (table === null) return;
  grid.setAttribute('role', 'group');
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-label', label);
  for (const name of ['aria-colcount', 'aria-rowcount', 'aria-multiselectable']) {
    const value = grid.getAttribute(name);
    if (value !== null) table.setAttribute(name, value);
    grid.removeAttribute(name);
  }
  for (const row of grid.querySelectorAll('.header-rgRow')) row.setAttribute('role', 'row');
}
