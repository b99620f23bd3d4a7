-- A transfer that was recorded as returned by mistake is paid after all. SC-45
alter table school_coupon_payment_step drop constraint school_coupon_payment_step_kind_check;
alter table school_coupon_payment_step add constraint school_coupon_payment_step_kind_check
  check (kind in ('MADE', 'RELEASED', 'RECEIVED', 'SENT', 'CANCELLED', 'RETURNED', 'ARRIVED'));
