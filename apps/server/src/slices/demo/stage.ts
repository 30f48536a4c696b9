import type { App } from '../../app.ts';
import type { Installation } from '../../platform/context.ts';
import { type Browser, signIn } from './browser.ts';
import type { PlannedCommune } from './plan.ts';

/** What all scenes of the demonstration share: the application, its clock, who is who. */
export interface Stage {
  app: App;
  installation: Installation;
  password: string;
  communes: readonly PlannedCommune[];
  /** Moves the clock to a moment in Vietnam: `at('2023-08-07', '09:15')`. It never goes back. */
  at(day: string, time: string): void;
  /** A person's browser, freshly signed in (a session ends after half an hour, as for everybody). */
  browserOf(username: string): Promise<Browser>;
  say(line: string): void;
}

export function makeStage(
  app: App,
  installation: Installation,
  clock: { now: Date },
  stage: Pick<Stage, 'password' | 'communes' | 'say'>,
): Stage {
  return {
    ...stage,
    app,
    installation,
    at(day, time) {
      const moment = new Date(`${day}T${time}:00+07:00`);
      if (moment > clock.now) clock.now = moment;
    },
    browserOf: (username) => signIn(app, username, stage.password),
  };
}

export const provinceId = '84-2023';
export const departmentId = 'so-tttt-tra-vinh';
export const instituteId = 'vien-chien-luoc-tttt';

/** `hoa an` → `hoaan`: the part of a username that names a unit. */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}

export const officerOf = (commune: { name: string }) => `xa.${slug(commune.name)}`;
export const chairmanOf = (commune: { name: string }) => `ct.${slug(commune.name)}`;
