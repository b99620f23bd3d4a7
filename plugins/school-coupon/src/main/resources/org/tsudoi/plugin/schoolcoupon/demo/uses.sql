-- What people used until yesterday; the same at every start on the same day. The people of the manuals have used nothing.
update school_coupon_coupon set granted_at = (valid_from - 28)::timestamp at time zone 'Asia/Tokyo';

with rates (offer, share) as (values ('checkup', 55), ('women', 50), ('spouse', 40), ('refresh', 80), ('dental', 45)),
chances as (
  select c.id, c.number, c.offer, c.age_class, c.quantity, c.valid_from, c.valid_until, n,
         ('x' || substr(md5(c.number || c.offer || n), 1, 7))::bit(28)::int as chance
    from school_coupon_coupon c, generate_series(1, 2) as n
   where n <= c.quantity and c.medium = 'PHONE' and not c.is_withdrawn
     and c.number !~ '^(10000|K0000|1000[23]0)'
), days as (
  select h.*, valid_from + (chance / 100 % (valid_until - valid_from + 1)) as some_day
    from chances h join rates r using (offer)
   where chance % 100 < r.share / n
), used as (
  select d.*, some_day + case when extract(dow from some_day) = 0 then 1 else 0 end as day,
         case when d.offer = 'refresh' and d.n = 1 and d.quantity = 3 and chance % 4 = 0 then 2 else 1 end as sheets,
         row_number() over (partition by d.id order by some_day, d.n) as turn
    from days d
), placed as (
  select u.*, f.facility, f.variant, f.price
    from used u
    cross join lateral (
      select o.facility, o.variant, o.price from school_coupon_facility_offer o
       where o.offer = u.offer order by md5(u.chance::text || o.facility || o.variant) limit 1) f
   where u.day < current_date
), booked as (
  insert into school_coupon_use (key, coupon, number, facility, offer, variant, age_class, quantity, price, source, used_at, entered_at)
  select md5(number || offer || n)::uuid, id, number, facility, offer, variant, age_class, sheets, price, 'PHONE',
         day + time '09:00' + chance % 480 * interval '1 minute' - interval '9 hours',
         day + time '09:00' + chance % 480 * interval '1 minute' - interval '9 hours'
    from placed
  returning coupon, quantity
)
update school_coupon_coupon c set used = b.quantity
  from (select coupon, sum(quantity) as quantity from booked group by coupon) b
 where c.id = b.coupon;

-- An outage of one afternoon, entered on the next day.
update school_coupon_use set source = 'OUTAGE', entered_by = '事務局　田中', entered_at = used_at + interval '1 day', note = '受付　山田様'
 where id in (select id from school_coupon_use order by used_at desc, id offset 40 limit 3);

-- Corrections: two that were decided, two that wait for a second look.
insert into school_coupon_correction (use, quantity, reason, proposed_by, proposed_account, proposed_at, state, decided_by, decided_account, decided_at, answer)
select id, 1, '一度に2枚利用してしまったと、ご本人から電話がありました。', '事務局　田中', 9000000001, used_at + interval '1 day',
       case turn when 3 then 'ACCEPTED' when 4 then 'REJECTED' else 'WAITING' end,
       case when turn > 2 then '事務局長' end, case when turn > 2 then 9000000002 end, case when turn > 2 then used_at + interval '2 days' end,
       case turn when 4 then '施設に確かめたところ、2回の体験でした。' else '' end
  from (select id, used_at, row_number() over (order by used_at desc, id) as turn from school_coupon_use
         where quantity = 2 and used_at < current_date - interval '3 days') u
 where turn <= 4;
update school_coupon_use u set cancelled = 1 from school_coupon_correction c where c.use = u.id and c.state = 'ACCEPTED';
update school_coupon_coupon c set used = used - 1 from school_coupon_use u join school_coupon_correction k on k.use = u.id and k.state = 'ACCEPTED' where c.id = u.coupon;

-- Applications for paper.
insert into school_coupon_application (key, number, name, reason, note, phone, asked_at, state, answer, decided_by, decided_at)
select 'demonstration-' || turn, number, name, case turn when 2 then 'SIGHT' else 'NO_DEVICE' end, '', '090-0000-000' || turn,
       current_date - (5 - turn) * interval '1 day' - interval '5 hours',
       case turn when 1 then 'REJECTED' else 'WAITING' end,
       case turn when 1 then 'お電話で、スマートフォンで利用されるとのことでした。' else '' end,
       case turn when 1 then '事務局　田中' end, case turn when 1 then current_date - interval '3 days' end
  from (select number, name, row_number() over (order by number) as turn from school_coupon_person
         where length(number) = 6 and not on_paper and category = 'REGULAR' and number > '100100') p
 where turn <= 3;
