/** Days and instants as offices write them, in Vietnam's time wherever the browser stands. */
const zone = 'Asia/Ho_Chi_Minh';
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** '2023-08-31' → '31/08/2023' */
export function showDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

/** ISO instant → '30/08/2023 16:42' */
export function showInstant(instant: string): string {
  const now = partsOf(instant);
  return `${now['day']}/${now['month']}/${now['year']} ${now['hour']}:${now['minute']}`;
}

/** ISO instant → '16:42:07' */
export function showClock(instant: string): string {
  const now = partsOf(instant);
  return `${now['hour']}:${now['minute']}:${now['second']}`;
}

/** The day in Vietnam at an instant: '2023-08-30T18:00:00Z' → '2023-08-31' */
export function dayOf(instant: string): string {
  const now = partsOf(instant);
  return `${now['year']}-${now['month']}-${now['day']}`;
}

/** Whole days from the day of `now` until the day `due`; negative when it has passed. */
export function daysUntil(due: string, now: string): number {
  return Math.round((Date.parse(due.slice(0, 10)) - Date.parse(dayOf(now))) / 86_400_000);
}

function partsOf(instant: string): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
}
