-- Transfers that the bank returned (振込の戻り), e.g. for a wrong account: what they paid is open again. SC-45
create table school_coupon_payment_return (
  organization varchar(30) collate "C" not null,
  payment bigint not null,
  facility bigint not null,
  amount bigint not null check (amount > 0),
  reason varchar(500) not null check (reason <> ''),
  by_name varchar(100) not null,
  by_account bigint not null,
  at timestamptz not null,
  primary key (organization, payment, facility),
  foreign key (organization, payment) references school_coupon_payment (organization, id),
  foreign key (organization, facility) references school_coupon_facility (organization, id)
);
select protect('school_coupon_payment_return');

create index school_coupon_payment_item_of on school_coupon_payment_item (organization, settlement);

alter table school_coupon_payment_step drop constraint school_coupon_payment_step_kind_check;
alter table school_coupon_payment_step add constraint school_coupon_payment_step_kind_check
  check (kind in ('MADE', 'RELEASED', 'RECEIVED', 'SENT', 'CANCELLED', 'RETURNED'));

-- What the bank was asked to pay is open again only by a return.
create function school_coupon_payment_item_moves() returns trigger language plpgsql as $$
begin
  if old.is_live and not new.is_live
      and (select state from school_coupon_payment
            where organization = new.organization and id = new.payment) = 'SENT'
      and not exists (select from school_coupon_payment_return r
                        join school_coupon_settlement s on s.organization = r.organization and s.facility = r.facility
                       where r.organization = new.organization and r.payment = new.payment and s.id = new.settlement) then
    raise exception 'payment % is SENT, and settlement % did not come back', new.payment, new.settlement
      using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger school_coupon_payment_item_stays before update on school_coupon_payment_item
  for each row execute function school_coupon_payment_item_moves();
