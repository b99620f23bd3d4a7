-- Spans of a qualification that are over (以前の資格の期間); the present one, or the last, stands with the
-- person. Last days are included. SC-8, SC-43
create table school_coupon_former_span (
  organization varchar(30) collate "C" not null,
  number varchar(8) collate "C" not null,
  begins date not null,
  ends date not null check (ends >= begins),
  primary key (organization, number, begins),
  foreign key (organization, number) references school_coupon_person (organization, number)
);
select protect('school_coupon_former_span');

-- What feeds overwrote is known from the people's history: it is taken over as a feed would now.
alter table school_coupon_person no force row level security;
alter table school_coupon_person_change no force row level security;
alter table school_coupon_former_span no force row level security;
do $$
declare
  c record;
begin
  for c in
    select o.organization, o.number, o.was_from, o.now_from,
           nullif(coalesce(o.own ->> 0, o.known), '')::date as was_until,
           nullif(coalesce(o.own ->> 1, o.known), '')::date as now_until
      from (select h.organization, h.number, h.id, h.details -> 'qualified_until' as own,
                   (h.details -> 'qualified_from' ->> 0)::date as was_from,
                   (h.details -> 'qualified_from' ->> 1)::date as now_from,
                   coalesce((select l.details -> 'qualified_until' ->> 0 from school_coupon_person_change l
                              where l.organization = h.organization and l.number = h.number and l.id > h.id
                                and l.details -> 'qualified_until' is not null
                              order by l.id limit 1), p.qualified_until::text) as known
              from school_coupon_person_change h
              join school_coupon_person p on p.organization = h.organization and p.number = h.number
             where h.details -> 'qualified_from' is not null) o
     order by o.organization, o.number, o.id
  loop
    delete from school_coupon_former_span s
     where s.organization = c.organization and s.number = c.number
       and (s.begins >= c.now_from or s.ends = c.now_until and c.now_until >= c.now_from);
    update school_coupon_former_span s set ends = c.now_from - 1
     where s.organization = c.organization and s.number = c.number and s.ends >= c.now_from;
    if c.was_from < c.now_from and coalesce(c.was_until, 'infinity') >= c.was_from
        and (c.was_until is distinct from c.now_until or c.now_until < c.now_from) then
      insert into school_coupon_former_span (organization, number, begins, ends)
      values (c.organization, c.number, c.was_from, least(c.was_until, c.now_from - 1))
      on conflict do nothing;
    end if;
  end loop;
end
$$;
alter table school_coupon_person force row level security;
alter table school_coupon_person_change force row level security;
alter table school_coupon_former_span force row level security;
