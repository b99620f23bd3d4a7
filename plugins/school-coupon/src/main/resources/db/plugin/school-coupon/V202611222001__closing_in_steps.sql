-- A month is closed in steps of some facilities, in the order of their ids. It is closed once
-- ended_at says so; closed_at is when it began. What was closed before had one step. SC-45
alter table school_coupon_closing
  add facilities bigint not null default 0,
  add done bigint not null default 0,
  add last_facility bigint not null default 0,
  add ended_at timestamptz,
  add failed_at timestamptz;
alter table school_coupon_closing no force row level security;
update school_coupon_closing set ended_at = closed_at;
alter table school_coupon_closing force row level security;

-- At most one closing goes on.
create unique index school_coupon_closing_one on school_coupon_closing (organization)
  where ended_at is null;

-- The facility as it was called and where it was when its month was closed; null: closed before.
alter table school_coupon_settlement
  add name varchar(100),
  add postal_code varchar(8),
  add address varchar(200);
