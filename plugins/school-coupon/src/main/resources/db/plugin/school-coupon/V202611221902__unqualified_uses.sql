-- Uses on days on which, as became known later, the person was not qualified (資格のない日の利用), and the
-- feed that said so first; null: found when this table was made. SC-8, SC-45
create table school_coupon_unqualified_use (
  organization varchar(30) collate "C" not null,
  use bigint not null,
  feed bigint,
  found_at timestamptz not null,
  primary key (organization, use),
  foreign key (organization, use) references school_coupon_use (organization, id)
);
create index school_coupon_unqualified_use_feed on school_coupon_unqualified_use (organization, feed);
select protect('school_coupon_unqualified_use');

alter table school_coupon_person no force row level security;
alter table school_coupon_former_span no force row level security;
alter table school_coupon_use no force row level security;
alter table school_coupon_unqualified_use no force row level security;
insert into school_coupon_unqualified_use (organization, use, found_at)
select u.organization, u.id, now()
  from (select organization, id, number, (used_at at time zone 'Asia/Tokyo')::date as day from school_coupon_use) u
  left join school_coupon_person p on p.organization = u.organization and p.number = u.number
  left join school_coupon_person m on m.organization = u.organization and m.number = left(u.number, 6)
 where ((p.qualified_from <= u.day and coalesce(p.qualified_until, 'infinity') >= u.day) is not true
        and not exists (select from school_coupon_former_span s where s.organization = u.organization
                           and s.number = u.number and u.day between s.begins and s.ends))
    or ((m.qualified_from <= u.day and coalesce(m.qualified_until, 'infinity') >= u.day) is not true
        and not exists (select from school_coupon_former_span s where s.organization = u.organization
                           and s.number = left(u.number, 6) and u.day between s.begins and s.ends));
alter table school_coupon_person force row level security;
alter table school_coupon_former_span force row level security;
alter table school_coupon_use force row level security;
alter table school_coupon_unqualified_use force row level security;
