-- Judged set against set: of members only those between the least and the greatest id written are
-- read, of offices each one once.
create or replace function of_known_member() returns trigger language plpgsql
  set enable_seqscan = off set enable_nestloop = off as $$
declare
  least_id bigint;
  greatest_id bigint;
begin
  select min(member), max(member) into least_id, greatest_id from written;
  if exists (
    select from written w
    where not exists (
      select from member m
      where m.organization = w.organization and m.id = w.member
        and m.id between least_id and greatest_id)) then
    raise exception '% of an unknown member', tg_table_name using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;
create or replace function of_known_office() returns trigger language plpgsql
  set enable_seqscan = off as $$
begin
  if exists (
    select from (select distinct organization, office from written) w
    where (select true from office o where o.organization = w.organization and o.id = w.office)
      is null) then
    raise exception '% of an unknown office', tg_table_name using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;
