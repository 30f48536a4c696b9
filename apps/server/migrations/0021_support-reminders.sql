-- Urging: a word in the thread by which the office reminds the one whose turn it is; it stands on top of what that one owes.

alter table support_messages add column reminder boolean not null default false;
