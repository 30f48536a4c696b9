-- The registry that all others point to: units in time, organisations, people in dated positions, sessions.

create table settings (
  key text primary key,
  value jsonb not null
);

create table units (
  id text primary key,
  code text not null,
  level text not null check (level in ('country', 'province', 'district', 'commune')),
  era text not null
);
create unique index units_era_level_code_key on units (era, level, code);

-- A unit's name, kind and parent hold in [valid_from, valid_to).
create table unit_versions (
  unit_id text not null references units,
  valid_from date not null,
  valid_to date,
  kind text not null,
  name text not null,
  full_name text not null,
  parent_id text references units,
  path text not null,
  sort_key text collate "C" not null,
  search_key text collate "C" not null,
  tone_key text not null,
  primary key (unit_id, valid_from),
  check (valid_to is null or valid_to > valid_from)
);
create index unit_versions_path on unit_versions (path text_pattern_ops);
create index unit_versions_parent on unit_versions (parent_id);
create index unit_versions_search on unit_versions (search_key text_pattern_ops);

create table unit_successions (
  from_unit_id text not null references units,
  to_unit_id text not null references units,
  kind text not null check (kind in ('whole', 'part')),
  day date not null,
  primary key (from_unit_id, to_unit_id)
);
create index unit_successions_to on unit_successions (to_unit_id);

-- Dated attributes that thresholds need (commune class, area class); imported or declared, never shipped.
create table unit_attributes (
  unit_id text not null references units,
  attribute text not null,
  valid_from date not null,
  valid_to date,
  value text not null,
  basis text not null,
  primary key (unit_id, attribute, valid_from),
  check (valid_to is null or valid_to > valid_from)
);

create table organisations (
  id text primary key,
  name text not null,
  short_name text,
  kind text not null check (kind in
    ('commune-committee', 'district-committee', 'department', 'institute', 'telecom-enterprise', 'operator')),
  unit_id text not null references units,
  sort_key text collate "C" not null,
  search_key text collate "C" not null
);
create index organisations_unit on organisations (unit_id, kind);

create table people (
  id uuid primary key,
  username text not null constraint people_username_key unique,
  display_name text not null,
  phone text,
  password_hash text not null,
  must_change_password boolean not null,
  created_at timestamptz not null
);

create table appointments (
  id uuid primary key,
  person_id uuid not null references people,
  organisation_id text not null references organisations,
  title text not null,
  role text not null,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
create index appointments_person on appointments (person_id);
create index appointments_organisation on appointments (organisation_id);

-- The cookie holds a random token; only its hash is here.
create table sessions (
  token_hash text primary key,
  person_id uuid not null references people,
  csrf text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text not null,
  agent text not null
);
create index sessions_person on sessions (person_id);

-- Append-only and hash-chained, one chain a unit, so that no write waits for another unit.
create table audit_heads (
  unit_id text primary key references units,
  seq bigint not null,
  hash text not null
);

create table audit_entries (
  unit_id text not null references units,
  seq bigint not null,
  at timestamptz not null,
  person_id uuid references people,
  appointment_id uuid references appointments,
  actor_title text not null,
  organisation_name text,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  detail jsonb not null,
  request_id text not null,
  previous_hash text not null,
  hash text not null,
  primary key (unit_id, seq)
);
create index audit_entries_subject on audit_entries (unit_id, subject_kind, subject_id, seq);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are append-only';
end $$;
create trigger audit_entries_append_only before update or delete on audit_entries
  for each row execute function audit_is_append_only();
