-- Row security keeps statements from using an index by functions that could tell of other rows, as
-- jsonb's @> could: whom a waiting filing is about stands in columns.
drop index filing_claims;
create index benefit_grant_sums on benefit_grant (organization, state) include (amount);
create index benefit_grant_by_day on benefit_grant (organization, decided_on, id);
create index benefit_step_by_day on benefit_step (organization, at);
create index transfer_grant_of on transfer_grant (organization, batch, office);
create index transfer_item_of on transfer_item (organization, office, id);
create index transfer_batch_open on transfer_batch (organization, pay_on, id)
  where state in ('MADE', 'SENT');
