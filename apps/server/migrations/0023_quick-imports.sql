-- A hundred thousand figures of one sheet are taken in within ten seconds on the embedded database.

-- The cells of the file, read once when it is brought: the parser of workbooks is the slowest part of what follows.
alter table imports add column cells_sha256 text;

-- What sources say now is put together from entries and responses, which hold unit and person to the registry themselves: to look both
-- up again for every value costs a fifth of an import and finds nothing.
alter table unit_values drop constraint unit_values_unit_id_fkey;
alter table unit_values drop constraint unit_values_recorded_by_fkey;

-- Nothing asks for the entries of a batch: an import that is undone goes by its own lines.
drop index figure_entries_batch;
