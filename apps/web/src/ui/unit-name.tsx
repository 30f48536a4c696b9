interface UnitNameProps {
  name: string;
  code?: string;
  /** What it lies in: «huyện Cầu Kè, tỉnh Trà Vinh». */
  within?: string | null;
}

/** A unit as a register writes it: name, the unit above, code. */
export function UnitName({ name, code, within }: UnitNameProps) {
  return (
    <span className="unit-name">
      <span className="unit-own">{name}</span>
      {within ? <span className="quiet"> {within}</span> : null}
      {code === undefined ? null : <span className="quiet code"> {code}</span>}
    </span>
  );
}
