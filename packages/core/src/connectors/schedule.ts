import { addDays, clockTime, dayOf, daysInMonth } from '../text/index.ts';
import type { Schedule } from './model.ts';

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** True for a schedule that can be kept: hours 1–168, a clock time HH:mm, a weekday 1–7, a day 1–31. */
export function isSchedule(schedule: Schedule): boolean {
  switch (schedule.kind) {
    case 'hours':
      return Number.isInteger(schedule.every) && schedule.every >= 1 && schedule.every <= 168;
    case 'daily':
      return clock.test(schedule.at);
    case 'weekly':
      return clock.test(schedule.at) && schedule.weekday >= 1 && schedule.weekday <= 7;
    case 'monthly':
      return clock.test(schedule.at) && schedule.day >= 1 && schedule.day <= 31;
  }
}

/** Minutes from `now` (ISO instant) until the schedule is next due; always more than 0. */
export function minutesUntilNext(schedule: Schedule, now: string): number {
  if (schedule.kind === 'hours') return schedule.every * 60;
  const today = dayOf(now);
  const minuteNow = minuteOf(clockTime(now));
  const minuteDue = minuteOf(schedule.at);
  for (let ahead = 0; ; ahead += 1) {
    const minutes = ahead * 1440 + minuteDue - minuteNow;
    if (minutes > 0 && fallsOn(schedule, addDays(today, ahead))) return minutes;
  }
}

function fallsOn(schedule: Exclude<Schedule, { kind: 'hours' }>, day: string): boolean {
  if (schedule.kind === 'daily') return true;
  if (schedule.kind === 'weekly') return weekdayOf(day) === schedule.weekday;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return date === Math.min(schedule.day, daysInMonth(year, month));
}

/** 1 is Monday, 7 Sunday (Sakamoto’s rule). */
function weekdayOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const counted = month < 3 ? year - 1 : year;
  const sunday0 =
    (counted +
      Math.floor(counted / 4) -
      Math.floor(counted / 100) +
      Math.floor(counted / 400) +
      (offsets[month - 1] ?? 0) +
      date) %
    7;
  return sunday0 === 0 ? 7 : sunday0;
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
