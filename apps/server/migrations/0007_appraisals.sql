-- Appraisals that a confirmation rests on; confirmations that are withdrawn and issued again without losing a row; overrides by two persons.

create table appraisals (
  unit_id text not null references units,
  id uuid not null,
  campaign_id uuid not null references campaigns,
  ruleset text not null references rulesets,
  kind text not null check (kind in ('desk', 'field')),
  starts_on date not null,
  ends_on date not null,
  content jsonb not null,
  version integer not null,
  corrects uuid,
  created_at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  state text not null check (state in ('draft', 'concluded')),
  outcome text check (outcome in ('agrees', 'disagrees', 'incomplete')),
  -- As it stood when concluded: the submission looked at, the verified verdict, the checklist with its sentences.
  revision integer,
  verdict text check (verdict in ('met', 'unmet', 'unknown', 'exempt')),
  checklist jsonb,
  concluded_at timestamptz,
  concluded_by uuid references people,
  concluded_by_title text,
  primary key (unit_id, id),
  foreign key (unit_id, corrects) references appraisals,
  constraint appraisals_days check (ends_on >= starts_on),
  constraint appraisals_concluded_whole check ((state = 'concluded') = (outcome is not null)
    and (state = 'concluded') = (checklist is not null) and (state = 'concluded') = (concluded_at is not null))
);
create index appraisals_campaign on appraisals (campaign_id, ruleset);
create unique index appraisals_one_draft on appraisals (unit_id, campaign_id, ruleset) where state = 'draft';

-- A confirmation in spite of a condition: who proposed it and why, what stood in the way, who decided.
create table confirmation_overrides (
  unit_id text not null references units,
  id uuid not null,
  campaign_id uuid not null references campaigns,
  ruleset text not null references rulesets,
  issue jsonb not null,
  reason text not null,
  obstacles jsonb not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null references people,
  proposed_by_title text not null,
  decision text check (decision in ('approved', 'refused')),
  decided_at timestamptz,
  decided_by uuid references people,
  decided_by_title text,
  decision_note text,
  primary key (unit_id, id),
  constraint confirmation_overrides_two_persons check (decided_by is null or decided_by <> proposed_by),
  constraint confirmation_overrides_decided_whole check ((decision is null) = (decided_by is null))
);
create index confirmation_overrides_campaign on confirmation_overrides (campaign_id);
create unique index confirmation_overrides_one_waiting on confirmation_overrides (unit_id, campaign_id, ruleset)
  where decision is null;

-- Round 2 is what follows a withdrawal: a commune may be confirmed again, and both rows stay.
alter table confirmations drop constraint confirmations_once;
alter table confirmations add column round integer not null default 1;
alter table confirmations alter column round drop default;
alter table confirmations add constraint confirmations_once unique (unit_id, campaign_id, ruleset, round);
alter table confirmations add column appraisal_id uuid;
alter table confirmations add column override_id uuid;
alter table confirmations add column earlier_id uuid;
alter table confirmations add column earlier_number text;
alter table confirmations add column earlier_date date;
alter table confirmations add foreign key (unit_id, appraisal_id) references appraisals;
alter table confirmations add foreign key (unit_id, override_id) references confirmation_overrides;
alter table confirmations add foreign key (unit_id, earlier_id) references confirmations;

create table confirmation_withdrawals (
  unit_id text not null,
  confirmation_id uuid not null,
  reason text not null,
  document_number text not null,
  document_date date not null,
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  constraint confirmation_withdrawals_pkey primary key (unit_id, confirmation_id),
  foreign key (unit_id, confirmation_id) references confirmations
);

create function concluded_is_immutable() returns trigger language plpgsql as $$
begin
  raise exception 'what was concluded, confirmed or withdrawn does not change; write what follows as a new row';
end $$;
create trigger appraisals_immutable before update or delete on appraisals
  for each row when (old.state = 'concluded') execute function concluded_is_immutable();
create trigger confirmations_append_only before update or delete on confirmations
  for each row execute function concluded_is_immutable();
create trigger confirmation_withdrawals_append_only before update or delete on confirmation_withdrawals
  for each row execute function concluded_is_immutable();
create trigger confirmation_overrides_decided before update or delete on confirmation_overrides
  for each row when (old.decision is not null) execute function concluded_is_immutable();
