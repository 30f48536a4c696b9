-- Figures that other systems send (tokens, calls) and that are fetched from them (connectors, runs).

-- A token is named by unit and id, which stand in it; of its secret only the hash is kept.
create table push_tokens (
  unit_id text not null references units,
  id uuid not null,
  system text not null,
  name text not null check (name <> ''),
  elements jsonb,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  issued_at timestamptz not null,
  issued_by uuid not null references people,
  issued_by_title text not null,
  expires_on date not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by_title text,
  primary key (unit_id, id)
);

-- Calls of programs by their Idempotency-Key: the same call again gets the same reply.
create table program_calls (
  unit_id text not null references units,
  program_id uuid not null,
  key text not null,
  id uuid not null,
  fingerprint text not null,
  state text not null check (state in ('running', 'done')),
  status integer,
  reply jsonb,
  at timestamptz not null,
  held_until timestamptz not null,
  primary key (unit_id, program_id, key)
);

create table connectors (
  unit_id text not null references units,
  id uuid not null,
  system text not null,
  name text not null check (name <> ''),
  definition jsonb not null,
  enabled boolean not null,
  version integer not null check (version >= 1),
  edited_at timestamptz not null,
  edited_by uuid not null references people,
  edited_by_title text not null,
  deleted_at timestamptz,
  -- The one job that may run by the schedule; a job of an earlier schedule does nothing.
  next_job uuid,
  next_run_at timestamptz,
  failure jsonb,
  failing_since timestamptz,
  primary key (unit_id, id)
);

create table connector_runs (
  unit_id text not null references units,
  id uuid not null,
  connector_id uuid not null,
  started_by text not null check (started_by in ('schedule', 'hand')),
  by_title text not null,
  attempt integer not null,
  state text not null check (state in ('waiting', 'running', 'done', 'retrying', 'failed')),
  asked_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  counts jsonb,
  findings jsonb not null,
  failure jsonb,
  reply_sha256 text,
  reply_bytes integer,
  primary key (unit_id, id),
  foreign key (unit_id, connector_id) references connectors
);
create index connector_runs_latest on connector_runs (unit_id, connector_id, asked_at desc);
