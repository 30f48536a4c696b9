-- Rulesets and overlays while they are being drafted, and the day from which a published one is no longer chosen: a published row never changes.

create table ruleset_drafts (
  id uuid primary key,
  unit_id text not null references units,
  scope text not null,
  kind text not null check (kind in ('criteria', 'index', 'overlay')),
  code text not null,
  name text not null,
  content jsonb not null,
  based_on text references rulesets,
  revision integer not null check (revision >= 1),
  created_at timestamptz not null,
  created_by uuid not null references people,
  updated_at timestamptz not null,
  updated_by uuid not null references people,
  updated_by_title text not null
);
create index ruleset_drafts_scope on ruleset_drafts (scope text_pattern_ops);

create table ruleset_retirements (
  ruleset text primary key references rulesets,
  from_day date not null,
  reason text not null check (reason <> ''),
  retired_at timestamptz not null,
  retired_by uuid not null references people,
  retired_by_title text not null
);
create trigger ruleset_retirements_immutable before update or delete on ruleset_retirements
  for each row execute function published_is_immutable();
