import type { Action } from './actions.ts';

/** Who a person is while holding a position. */
export type Role =
  | 'commune-officer'
  | 'commune-chairman'
  | 'district-checker'
  | 'district-leader'
  | 'department-officer'
  | 'department-head'
  | 'department-leader'
  | 'institute'
  | 'enterprise'
  | 'administrator';

export const roles: readonly Role[] = [
  'commune-officer',
  'commune-chairman',
  'district-checker',
  'district-leader',
  'department-officer',
  'department-head',
  'department-leader',
  'institute',
  'enterprise',
  'administrator',
];

/**
 * How far a right reaches: `within` is the position's unit and every unit below it; `own` is only what belongs to the
 * position's own organisation (its assignments and answers); `anywhere` is the registry that everybody shares.
 */
export type Reach = 'within' | 'own' | 'anywhere';

const shared: Partial<Record<Action, Reach>> = {
  'unit.read': 'anywhere',
  'organisation.read': 'anywhere',
  'form.read': 'anywhere',
  'ruleset.read': 'anywhere',
};

/** Letters that came to the own organisation, and where it is reached. */
const correspondent: Partial<Record<Action, Reach>> = {
  'incoming.read': 'own',
  'incoming.handle': 'own',
  'incoming.receive': 'own',
  'contact.edit': 'own',
};

/** Letters of the own organisation: nobody writes in another's name, not even from above. */
const writer: Partial<Record<Action, Reach>> = {
  'outgoing.read': 'own',
  'outgoing.write': 'own',
  'outgoing.send': 'own',
  'outgoing.urge': 'own',
};

const respondent: Partial<Record<Action, Reach>> = {
  ...shared,
  ...correspondent,
  'campaign.read': 'own',
  'assignment.read': 'own',
  'response.read': 'own',
  'response.answer': 'own',
  'response.submit': 'own',
  'response.withdraw': 'own',
  'evidence.add': 'own',
  'evidence.read': 'own',
  'evidence.remove': 'own',
  'reminder.read': 'own',
  'audit.read': 'own',
};

const commune: Partial<Record<Action, Reach>> = {
  ...respondent,
  'value.read': 'within',
  'figure.read': 'within',
  'judgement.read': 'within',
  'joint-review.read': 'within',
  'joint-review.read-points': 'within',
  'score.read': 'within',
  'effort.read': 'within',
  'attribute.read': 'within',
  'appraisal.read': 'within',
  'confirmation.read': 'within',
  'support.read': 'within',
  'support.request': 'within',
  'support.comment': 'within',
  'target.read': 'within',
};

const overseer: Partial<Record<Action, Reach>> = {
  ...respondent,
  'campaign.read': 'within',
  'assignment.read': 'within',
  'response.read': 'within',
  'evidence.read': 'within',
  'value.read': 'within',
  'figure.read': 'within',
  'judgement.read': 'within',
  'joint-review.read': 'within',
  'joint-review.read-points': 'within',
  'effort.read': 'within',
  'attribute.read': 'within',
  'appraisal.read': 'within',
  'confirmation.read': 'within',
  'target.read': 'within',
  'rollup.read': 'within',
  'rollup.export': 'within',
  'score.read': 'within',
  'score.export': 'within',
  'support.read': 'within',
  'support.monitor': 'within',
  'reminder.read': 'within',
  'signature.check': 'own',
  'audit.read': 'within',
};

const checker: Partial<Record<Action, Reach>> = {
  ...overseer,
  ...writer,
  // A district runs rounds of its own communes: «rà soát» of the digital index.
  'campaign.create': 'within',
  'campaign.edit': 'within',
  'campaign.open': 'within',
  'campaign.close': 'within',
  'campaign.extend': 'within',
  'response.answer-on-behalf': 'within',
  'evidence.add': 'within',
  'evidence.remove': 'within',
  'response.check': 'within',
  'response.return': 'within',
  'response.forward': 'within',
  'response.remind': 'within',
  'support.advise': 'within',
  'support.comment': 'within',
  'target.write': 'within',
};

const department: Partial<Record<Action, Reach>> = {
  ...checker,
  'person.read': 'within',
  'response.verify': 'within',
  'appraisal.write': 'within',
  'appraisal.conclude': 'within',
  'confirmation.override': 'within',
  'ruleset.draft': 'within',
  'campaign.judge': 'within',
  'attribute.declare': 'within',
  'effort.edit': 'within',
  'figure.write': 'within',
  'figure.decide': 'within',
  'figure.import': 'within',
  'figure.undo-import': 'within',
  'connector.read': 'within',
  'connector.edit': 'within',
  'connector.run': 'within',
  'token.read': 'within',
  // A report belongs to the department that writes it.
  'report.read': 'own',
  'report.write': 'own',
  'report.comment': 'own',
  'report.submit': 'own',
  'report.correct': 'own',
  'dispatch.read': 'within',
  'dispatch.draft': 'within',
  'package.read': 'within',
  'package.build': 'within',
  'template.read': 'within',
  'template.draft': 'within',
};

/** The pure table role → action → reach. Nothing else in the system asks for a role. */
export const rights: Readonly<Record<Role, Partial<Record<Action, Reach>>>> = {
  'commune-officer': commune,
  'commune-chairman': { ...commune, 'response.confirm': 'own' },
  'district-checker': checker,
  'district-leader': {
    ...overseer,
    'support.advise': 'within',
    'support.approve': 'within',
    'support.comment': 'within',
  },
  'department-officer': department,
  // Trưởng phòng: an officer who approves what officers submit.
  'department-head': { ...department, 'report.approve': 'own', 'report.return': 'own' },
  'department-leader': {
    ...department,
    'report.issue': 'own',
    'report.return': 'own',
    'support.approve': 'within',
    'signature.seal': 'own',
    'confirmation.issue': 'within',
    'ruleset.publish': 'within',
    'ruleset.retire': 'within',
    'confirmation.approve-override': 'within',
    'confirmation.withdraw': 'within',
    'template.publish': 'within',
    'template.retire': 'within',
    'token.issue': 'within',
    'token.revoke': 'within',
  },
  institute: {
    ...overseer,
    ...writer,
    'effort.edit': 'within',
    'campaign.create': 'within',
    'campaign.edit': 'within',
    'campaign.judge': 'within',
    'package.read': 'within',
    'package.import': 'within',
    'ruleset.draft': 'within',
    'ruleset.publish': 'within',
    'ruleset.retire': 'within',
    'form.publish': 'within',
  },
  enterprise: {
    ...respondent,
    // Lines within its duty, in campaigns that ask it. It never scores, so it reads no points.
    'joint-review.read': 'own',
    'support.read': 'own',
    'support.answer': 'own',
    'support.comment': 'own',
  },
  administrator: {
    ...shared,
    'person.read': 'within',
    'organisation.create': 'within',
    'contact.edit': 'within',
    'person.create': 'within',
    'person.reset-password': 'within',
    'appointment.create': 'within',
    'appointment.end': 'within',
    'campaign.read': 'within',
    'form.publish': 'within',
    'ruleset.draft': 'within',
    'ruleset.publish': 'within',
    'ruleset.retire': 'within',
    'audit.read': 'within',
    'package.read': 'within',
    'package.import': 'within',
    'connector.read': 'within',
    'connector.edit': 'within',
    'connector.run': 'within',
    'token.read': 'within',
    'token.issue': 'within',
    'token.revoke': 'within',
    'installation.configure': 'within',
  },
};
