-- Where two persons are asked for, the bank's file is made when somebody else releases the batch.
alter table transfer_batch
  add column made_by bigint,
  add column released_by bigint,
  add column released_name varchar(100),
  add column released_at timestamptz,
  add constraint transfer_batch_four_eyes check (released_by <> made_by);
