-- Papers whose use was taken back in full before they were put out again by that (V202611221903): out
-- again as far as coupons are left for which no other paper is out, else void. SC-41, SC-42
alter table school_coupon_paper no force row level security;
alter table school_coupon_coupon no force row level security;
alter table school_coupon_use no force row level security;
update school_coupon_paper a
   set state = case when b.is_out then 'OUT' else 'VOID' end,
       state_by = case when b.is_out then null else coalesce(a.state_by, '') end,
       state_at = case when b.is_out then null else now() end,
       state_reason = case when b.is_out then '' else '利用の訂正' end
  from (select p.organization, p.id,
               c.medium = 'PAPER'
                 and row_number() over (partition by p.organization, p.coupon order by p.id)
                   <= c.quantity - c.used
                      - (select count(*) from school_coupon_paper o where o.organization = p.organization
                            and o.coupon = p.coupon and o.state = 'OUT') as is_out
          from school_coupon_paper p
          join school_coupon_coupon c on c.organization = p.organization and c.id = p.coupon
         where p.state = 'BACK'
           and not exists (select from school_coupon_use u where u.organization = p.organization
                              and u.paper = p.id and u.cancelled < u.quantity)) b
 where b.organization = a.organization and b.id = a.id;
alter table school_coupon_paper force row level security;
alter table school_coupon_coupon force row level security;
alter table school_coupon_use force row level security;
