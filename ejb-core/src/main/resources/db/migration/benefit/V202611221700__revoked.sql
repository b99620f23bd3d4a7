-- A wrong decision is revoked (決定の取消), as long as its money was not sent or came back.
alter table benefit_grant drop constraint benefit_grant_state_check;
alter table benefit_grant add constraint benefit_grant_state_check
  check (state in ('DECIDED', 'IN_TRANSFER', 'PAID', 'FAILED', 'REVOKED'));
