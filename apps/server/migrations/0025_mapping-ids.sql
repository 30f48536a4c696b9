-- A saved mapping is renamed and deleted by its own address: its name is free text and may change.
alter table import_mappings add column id uuid not null default gen_random_uuid();
alter table import_mappings alter column id drop default;
alter table import_mappings add unique (id);
