-- Whom filings are about that wait for the secretariat: what else is claimed for a member is found
-- by it. Kept by the database itself, whoever writes the filing.
create table filing_member (
  organization varchar(30) collate "C" not null,
  member bigint not null,
  filing bigint not null,
  primary key (organization, member, filing),
  foreign key (organization, filing) references filing (organization, id) on delete cascade
);
create index filing_member_of on filing_member (organization, filing);
select protect('filing_member');

create function filing_members_are_noted() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if old.state = new.state and old.entries = new.entries then
      return null;
    end if;
    delete from filing_member where organization = new.organization and filing = new.id;
  end if;
  if new.state in ('FILED', 'PAPER_AWAITED') then
    insert into filing_member (organization, member, filing)
    select distinct new.organization, (entry ->> 'member')::bigint, new.id
    from jsonb_array_elements(
      case jsonb_typeof(new.entries) when 'array' then new.entries else '[]' end) entry
    where entry ->> 'member' is not null;
  end if;
  return null;
end
$$;
create trigger filing_members_are_noted after insert or update of state, entries on filing
  for each row execute function filing_members_are_noted();

-- The owner of the tables reads all organizations' rows for this once.
alter table filing no force row level security;
alter table filing_member no force row level security;
insert into filing_member (organization, member, filing)
select distinct f.organization, (entry ->> 'member')::bigint, f.id
from filing f
cross join lateral jsonb_array_elements(
  case jsonb_typeof(f.entries) when 'array' then f.entries else '[]' end) entry
where f.state in ('FILED', 'PAPER_AWAITED') and entry ->> 'member' is not null;
alter table filing force row level security;
alter table filing_member force row level security;
