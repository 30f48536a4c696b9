-- What is known about communes and what follows from it: values, judgements, confirmations, packages, letters.

-- One quantity at one trust level from one source. A higher level stands beside a lower one and never replaces it.
create table unit_values (
  unit_id text not null references units,
  element text not null,
  period text not null,
  level text not null check (level in ('self', 'checked', 'verified', 'published')),
  source text not null,
  value jsonb not null,
  amount numeric generated always as (case when jsonb_typeof(value) = 'number' then (value #>> '{}')::numeric end) stored,
  provenance jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid references people,
  recorded_by_title text not null,
  primary key (unit_id, element, period, level, source)
);
create index unit_values_period on unit_values (period, element);
create index unit_values_source on unit_values (source, period);

create table judgements (
  unit_id text not null references units,
  campaign_id uuid not null references campaigns,
  ruleset text not null references rulesets,
  level text not null check (level in ('self', 'checked', 'verified')),
  verdict text not null check (verdict in ('met', 'unmet', 'unknown', 'exempt')),
  verdicts jsonb not null,
  judgement jsonb not null,
  judged_at timestamptz not null,
  primary key (unit_id, campaign_id, ruleset, level)
);
create index judgements_campaign on judgements (campaign_id, level);

create table confirmations (
  unit_id text not null references units,
  id uuid not null,
  campaign_id uuid not null references campaigns,
  ruleset text not null references rulesets,
  kind text not null check (kind in ('first', 'retention')),
  period text not null,
  document_number text,
  document_date date,
  judgement jsonb not null,
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  primary key (unit_id, id),
  constraint confirmations_once unique (unit_id, campaign_id, ruleset)
);

create table packages (
  id uuid primary key,
  direction text not null check (direction in ('built', 'received')),
  campaign_id uuid references campaigns,
  unit_id text not null references units,
  campaign_title text not null,
  period text not null,
  unit_name text not null,
  from_installation text not null,
  units integer not null,
  value_count integer not null,
  size integer not null,
  sha256 text not null,
  payload_sha256 text not null,
  illustrative boolean not null,
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  constraint packages_direction_sha256_key unique (direction, sha256)
);

-- What another installation sent, unit by unit, kept as received beside our own values.
create table received_units (
  unit_id text not null,
  package_id uuid not null references packages,
  code text not null,
  name text not null,
  district_name text,
  state text not null,
  verdicts jsonb not null,
  content jsonb not null,
  primary key (unit_id, package_id)
);

create table dispatches (
  id uuid primary key,
  campaign_id uuid not null references campaigns,
  kind text not null check (kind in ('survey-letter', 'reminder-letter')),
  subject text not null,
  number text,
  dated date,
  letter jsonb not null,
  drafted_at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null
);
create index dispatches_campaign on dispatches (campaign_id);
