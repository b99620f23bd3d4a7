alter table notes_note add column thanked boolean not null default false;
