-- The letter by which an office has communes and an enterprise work together (seed 002). What it cites may stand otherwise in
-- another source: both are kept beside the letter, to be seen before it is issued.
insert into dispatch_kinds values ('support-letter');
alter table dispatches add column cautions jsonb not null default '[]';
alter table dispatches alter column cautions drop default;
