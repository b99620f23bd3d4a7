-- The register's dated rows name members and offices by the hundred thousand when a register is
-- imported; foreign keys judge them one by one, which took two fifths of that time. Here the same is
-- held by sets: members and offices stay (they end, they are never deleted and never change their id),
-- and each statement that writes dated rows is refused if one of them names nobody.
create function stays() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % stay: they end by their days', tg_table_name
    using errcode = 'foreign_key_violation';
end
$$;
create trigger stays before delete or update of organization, id on member
  for each statement execute function stays();
create trigger stays before delete or update of organization, id on office
  for each statement execute function stays();

-- Looked up row by row through the key, whatever plan was made when the table was small.
create function of_known_member() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  if exists (
    select from written w
    where (select true from member m where m.organization = w.organization and m.id = w.member)
      is null) then
    raise exception '% of an unknown member', tg_table_name using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;
create function of_known_office() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  if exists (
    select from written w
    where (select true from office o where o.organization = w.organization and o.id = w.office)
      is null) then
    raise exception '% of an unknown office', tg_table_name using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;
create trigger inserted_of_known_member after insert on member_facts
  referencing new table as written for each statement execute function of_known_member();
create trigger updated_of_known_member after update on member_facts
  referencing new table as written for each statement execute function of_known_member();
create trigger inserted_of_known_member after insert on membership
  referencing new table as written for each statement execute function of_known_member();
create trigger updated_of_known_member after update on membership
  referencing new table as written for each statement execute function of_known_member();
create trigger inserted_of_known_office after insert on membership
  referencing new table as written for each statement execute function of_known_office();
create trigger updated_of_known_office after update on membership
  referencing new table as written for each statement execute function of_known_office();
alter table member_facts drop constraint member_facts_organization_member_fkey;
alter table membership drop constraint membership_organization_member_fkey;
alter table membership drop constraint membership_organization_office_fkey;

-- One key for two: a member has one row that ends on a day, and so one that ends never.
drop index member_facts_last;
alter table member_facts drop constraint member_facts_pkey;
alter table member_facts add primary key (organization, member, valid_to);
drop index membership_last;
alter table membership drop constraint membership_organization_member_valid_from_key;
alter table membership add unique (organization, member, valid_to);

-- Good rows wait as texts for COPY, some thousand together, instead of one by one.
drop table register_import_member;
create table register_import_rows (
  organization varchar(30) collate "C" not null,
  import bigint not null,
  last_line bigint not null,
  content bytea not null,
  lines bigint[] not null,
  numbers varchar(20)[] not null,
  greatest_number bigint not null,
  primary key (organization, import, last_line),
  foreign key (organization, import) references register_import (organization, id)
);
alter table register_import_rows
  alter column content set storage external,
  alter column lines set storage external,
  alter column numbers set storage external;
select protect('register_import_rows');
