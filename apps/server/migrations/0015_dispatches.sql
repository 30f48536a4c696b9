-- A dispatch goes to many recipients, each on its own way from sent to done, in the interface and by mail; documents of
-- other systems (edXML) arrive the same way. Organisations get addresses at which mail and the document axis reach them.

create table organisation_contacts (
  organisation_id text primary key references organisations,
  email text,
  phone text,
  -- Decision 20/2020/QĐ-TTg (H84.05) and the form before it (000.05.00.H84): both are still met.
  organ_id text,
  organ_id_old text,
  updated_at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null
);
create unique index organisation_contacts_organ_id_key on organisation_contacts (organ_id);
create unique index organisation_contacts_organ_id_old_key on organisation_contacts (organ_id_old);

-- A kind more is a row more: later slices add theirs without touching a constraint of this one.
create table dispatch_kinds (
  code text primary key
);
insert into dispatch_kinds values ('survey-letter'), ('reminder-letter'), ('free-letter'), ('received-document');

alter table dispatches drop constraint dispatches_kind_check;
alter table dispatches add foreign key (kind) references dispatch_kinds;
alter table dispatches alter column campaign_id drop not null;
alter table dispatches alter column letter drop not null;
alter table dispatches add column unit_id text references units;
-- The issuing organisation; a document of another system has none here, only a name and an id of the axis.
alter table dispatches add column organisation_id text references organisations;
alter table dispatches add column sender_name text;
alter table dispatches add column sender_organ_id text;
alter table dispatches add column symbol text;
alter table dispatches add column due_day date;
alter table dispatches add column search_key text collate "C";
alter table dispatches add column sent_at timestamptz;
alter table dispatches add column sent_by uuid references people;
alter table dispatches add column sent_by_title text;
alter table dispatches add column sending_id uuid;
alter table dispatches add column document_id text;
-- What reading a message of another system left to be known: parts that we do not understand, with their lines.
alter table dispatches add column warnings jsonb not null default '[]';
alter table dispatches alter column warnings drop default;

update dispatches d set unit_id = c.unit_id, organisation_id = c.organisation_id, symbol = d.letter ->> 'symbol',
    search_key = replace(replace(regexp_replace(
      lower(normalize(concat_ws(' ', d.number || '/' || (d.letter ->> 'symbol'), d.subject), NFD)),
      '[' || U&'\0300' || '-' || U&'\036F' || ']', '', 'g'), 'đ', 'd'), 'Đ', 'd')
  from campaigns c where c.id = d.campaign_id;
alter table dispatches alter column unit_id set not null;
alter table dispatches alter column search_key set not null;
alter table dispatches add constraint dispatches_origin check (case when kind = 'received-document'
  then organisation_id is null and sender_name is not null and letter is null and sent_at is not null
  else organisation_id is not null and letter is not null end);
create index dispatches_organisation on dispatches (organisation_id, drafted_at);
create index dispatches_document on dispatches (document_id);

create table dispatch_files (
  id uuid primary key,
  dispatch_id uuid not null references dispatches,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  added_at timestamptz not null,
  added_by uuid not null references people,
  added_by_title text not null
);
create index dispatch_files_dispatch on dispatch_files (dispatch_id);

-- `unit_id`: the recipient's unit; of somebody outside the registry, the unit of the sender.
create table dispatch_recipients (
  unit_id text not null references units,
  id uuid not null,
  dispatch_id uuid not null references dispatches,
  organisation_id text references organisations,
  name text not null,
  sort_key text collate "C" not null,
  search_key text collate "C" not null,
  organ_id text,
  email text,
  state text not null check (state in ('sent', 'received', 'read', 'acknowledged', 'done')),
  -- state → {at, personId, by}: every state passed, with its moment and person.
  steps jsonb not null,
  done_note text,
  sent_at timestamptz not null,
  due_day date,
  mail text not null check (mail in ('none', 'waiting', 'sent', 'failed')),
  mail_reason text,
  -- Of a message of another system: it is taken in once.
  document_id text,
  primary key (unit_id, id),
  constraint dispatch_recipients_once unique (unit_id, dispatch_id, organisation_id),
  constraint dispatch_recipients_document unique (unit_id, organisation_id, document_id)
);
create index dispatch_recipients_dispatch on dispatch_recipients (dispatch_id, sort_key);
create index dispatch_recipients_organisation on dispatch_recipients (organisation_id, sent_at);

create table dispatch_reminders (
  unit_id text not null references units,
  id uuid not null,
  dispatch_id uuid not null references dispatches,
  recipient_id uuid not null,
  urge_id uuid not null,
  message text not null,
  sent_at timestamptz not null,
  person_id uuid not null references people,
  by_title text not null,
  primary key (unit_id, id),
  constraint dispatch_reminders_once unique (unit_id, recipient_id, urge_id),
  foreign key (unit_id, recipient_id) references dispatch_recipients
);
create index dispatch_reminders_recipient on dispatch_reminders (unit_id, recipient_id, sent_at);

-- One message to one address. The id of the message is given before the first try and never again: a second try is the
-- same message to every server on its way.
create table dispatch_mails (
  unit_id text not null references units,
  id uuid not null,
  dispatch_id uuid not null references dispatches,
  recipient_id uuid not null,
  reminder_id uuid,
  address text not null,
  message_id text not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed')),
  tries integer not null,
  claimed_at timestamptz,
  settled_at timestamptz,
  reason text,
  primary key (unit_id, id),
  foreign key (unit_id, recipient_id) references dispatch_recipients,
  foreign key (unit_id, reminder_id) references dispatch_reminders
);
create index dispatch_mails_recipient on dispatch_mails (unit_id, recipient_id);
