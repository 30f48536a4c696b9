-- Support: what a commune asks an enterprise for, how the enterprise means to help, what the office thinks of it, what came of it.

create table support_plans (
  unit_id text not null references units,
  id uuid not null,
  unit_path text not null,
  enterprise_id text not null references organisations,
  campaign_id uuid references campaigns,
  ruleset text references rulesets,
  items jsonb not null,
  request text not null,
  answer_by date not null,
  offer jsonb,
  state text not null check (state in
    ('requested', 'declined', 'answered', 'sent_back', 'advised', 'approved', 'reported', 'done', 'withdrawn')),
  version integer not null,
  created_at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  updated_at timestamptz not null,
  primary key (unit_id, id),
  constraint support_plans_offer check (offer is not null or state in ('requested', 'declined', 'withdrawn', 'sent_back'))
);
create index support_plans_path on support_plans (unit_path text_pattern_ops);
create index support_plans_enterprise on support_plans (enterprise_id, state);
create index support_plans_campaign on support_plans (campaign_id);

-- The thread: every step with its words, and comments in between.
create table support_messages (
  unit_id text not null,
  id uuid not null,
  plan_id uuid not null,
  step text check (step in
    ('request', 'answer', 'decline', 'advise', 'send_back', 'approve', 'report', 'accept', 'reject', 'withdraw')),
  text text not null,
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  primary key (unit_id, id),
  foreign key (unit_id, plan_id) references support_plans
);
create index support_messages_plan on support_messages (unit_id, plan_id, at);

create table support_tasks (
  unit_id text not null,
  id uuid not null,
  plan_id uuid not null,
  place integer not null,
  title text not null,
  due_on date not null,
  done_on date,
  primary key (unit_id, id),
  foreign key (unit_id, plan_id) references support_plans
);
create index support_tasks_plan on support_tasks (unit_id, plan_id, place);

create table support_evidence (
  unit_id text not null,
  id uuid not null,
  plan_id uuid not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  primary key (unit_id, id),
  foreign key (unit_id, plan_id) references support_plans
);
create index support_evidence_plan on support_evidence (unit_id, plan_id);

-- Values that the work brought: proposed to whoever answers the next review, never written among the values themselves.
create table support_results (
  unit_id text not null,
  plan_id uuid not null,
  element text not null,
  period text not null,
  value jsonb not null,
  note text not null,
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  primary key (unit_id, plan_id, element, period),
  foreign key (unit_id, plan_id) references support_plans
);
