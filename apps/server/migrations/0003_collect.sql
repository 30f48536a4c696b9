-- Campaigns and what communes answer. Tables that grow with communes carry unit_id first, for the scale path.

create table campaigns (
  id uuid primary key,
  unit_id text not null references units,
  organisation_id text not null references organisations,
  title text not null,
  period text not null,
  state text not null check (state in ('draft', 'open', 'closed')),
  draft jsonb not null,
  illustrative boolean not null,
  copied_from uuid references campaigns,
  version integer not null,
  created_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz
);
create index campaigns_unit on campaigns (unit_id);

create table campaign_attachments (
  id uuid primary key,
  campaign_id uuid not null references campaigns,
  name text not null,
  kind text not null check (kind in ('guidance', 'form', 'legal-basis', 'other')),
  media_type text not null,
  size integer not null,
  sha256 text not null,
  added_at timestamptz not null
);

-- The denominator of everything: frozen when the campaign opens, with the reason for every unit on or off it.
create table roster_units (
  unit_id text not null references units,
  campaign_id uuid not null references campaigns,
  is_on boolean not null,
  reason text not null check (reason in ('kind-in-scope', 'kind-out-of-scope', 'excluded', 'not-in-force')),
  note text,
  code text not null,
  kind text not null,
  full_name text not null,
  path text not null,
  sort_key text collate "C" not null,
  search_key text collate "C" not null,
  district_id text references units,
  district_name text,
  district_sort_key text collate "C",
  primary key (unit_id, campaign_id)
);
create index roster_units_campaign on roster_units (campaign_id, is_on);

create table assignments (
  unit_id text not null references units,
  id uuid not null,
  campaign_id uuid not null references campaigns,
  organisation_id text not null references organisations,
  respondent text not null check (respondent in ('commune', 'district', 'province', 'enterprise')),
  form_code text not null,
  form_version integer not null,
  unit_path text not null,
  state text not null check (state in
    ('not_started', 'drafting', 'awaiting_confirmation', 'submitted', 'returned', 'verified', 'transmitted')),
  tier integer not null,
  revision integer not null,
  answered integer not null,
  questions integer not null,
  warnings integer not null,
  returned_items integer not null,
  on_behalf boolean not null,
  late boolean not null,
  dues jsonb not null,
  steps jsonb not null,
  first_saved_at timestamptz,
  updated_at timestamptz,
  submitted_at timestamptz,
  last_reminder_at timestamptz,
  primary key (unit_id, id),
  constraint assignments_once unique (unit_id, campaign_id, organisation_id, respondent),
  foreign key (form_code, form_version) references form_versions
);
create index assignments_campaign on assignments (campaign_id, respondent, state);
create index assignments_organisation on assignments (organisation_id, state);
create index assignments_path on assignments (unit_path text_pattern_ops);

create table answers (
  unit_id text not null,
  assignment_id uuid not null,
  question text not null,
  value jsonb not null,
  reason text,
  version integer not null,
  updated_at timestamptz not null,
  updated_by uuid not null references people,
  updated_by_title text not null,
  on_behalf boolean not null,
  primary key (unit_id, assignment_id, question),
  foreign key (unit_id, assignment_id) references assignments
);

-- Every change ever saved; the mutation id makes a replayed change count once.
create table answer_changes (
  unit_id text not null,
  assignment_id uuid not null,
  mutation_id uuid not null,
  question text not null,
  before jsonb,
  after jsonb not null,
  version integer not null,
  at timestamptz not null,
  person_id uuid not null references people,
  on_behalf boolean not null,
  primary key (unit_id, assignment_id, mutation_id),
  foreign key (unit_id, assignment_id) references assignments
);
create index answer_changes_question on answer_changes (unit_id, assignment_id, question, version);

create table revisions (
  unit_id text not null,
  assignment_id uuid not null,
  revision integer not null,
  submission_id uuid not null,
  answers jsonb not null,
  evidence jsonb not null,
  sha256 text not null,
  late boolean not null,
  on_behalf boolean not null,
  submitted_at timestamptz not null,
  submitted_by uuid not null references people,
  submitted_by_title text not null,
  confirmed_at timestamptz,
  confirmed_by uuid references people,
  confirmed_by_title text,
  primary key (unit_id, assignment_id, revision),
  constraint revisions_submission unique (unit_id, assignment_id, submission_id),
  foreign key (unit_id, assignment_id) references assignments
);

create table evidence_files (
  unit_id text not null,
  id uuid not null,
  assignment_id uuid not null,
  question text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  document_number text,
  document_date date,
  issuer text,
  on_behalf boolean not null,
  added_at timestamptz not null,
  added_by uuid not null references people,
  added_by_title text not null,
  removed_at timestamptz,
  primary key (unit_id, id),
  foreign key (unit_id, assignment_id) references assignments
);
create index evidence_files_assignment on evidence_files (unit_id, assignment_id, question);
create index evidence_files_content on evidence_files (sha256);

create table reviews (
  unit_id text not null,
  assignment_id uuid not null,
  revision integer not null,
  question text not null,
  level text not null check (level in ('checked', 'verified')),
  decision text not null check (decision in ('accept', 'replace')),
  value jsonb not null,
  reason text,
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  primary key (unit_id, assignment_id, revision, question, level),
  foreign key (unit_id, assignment_id) references assignments,
  constraint reviews_replace_has_reason check (decision = 'accept' or reason is not null)
);

create table returned_items (
  unit_id text not null,
  assignment_id uuid not null,
  round integer not null,
  question text not null,
  reason text not null,
  due_day date not null,
  at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  resolved_at timestamptz,
  primary key (unit_id, assignment_id, round, question),
  foreign key (unit_id, assignment_id) references assignments
);

create table reminders (
  unit_id text not null references units,
  id uuid not null,
  campaign_id uuid not null references campaigns,
  assignment_id uuid not null,
  organisation_id text not null references organisations,
  message text not null,
  sent_at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  read_at timestamptz,
  primary key (unit_id, id),
  foreign key (unit_id, assignment_id) references assignments
);
create index reminders_organisation on reminders (organisation_id, sent_at);
