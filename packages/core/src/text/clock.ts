const written = /^(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{2})?\s*(?:phút)?$/u;
const run = /^(\d{2})(\d{2})$/;

/** Reads a time of day as offices write it («16:30», «16h30», «16 giờ 30 phút», «16 giờ», «1630»): HH:mm, or undefined. */
export function parseClock(text: string): string | undefined {
  const said = text.trim().normalize('NFC').toLowerCase();
  const parts = written.exec(said) ?? run.exec(said);
  if (parts === null) return undefined;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)];
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
