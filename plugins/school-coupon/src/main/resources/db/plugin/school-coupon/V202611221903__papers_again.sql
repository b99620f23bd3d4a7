-- A paper whose use was taken back in full is booked again, e.g. at the right facility. SC-41, SC-42
alter table school_coupon_use drop constraint school_coupon_use_organization_paper_key;
create unique index school_coupon_use_paper on school_coupon_use (organization, paper)
  where paper is not null and cancelled < quantity;
create index school_coupon_use_of_paper on school_coupon_use (organization, paper) where paper is not null;
