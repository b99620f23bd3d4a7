-- A cycle is billed in parts when filings come late; one of them at a time. Nobody is charged twice:
-- member_charge's key.
drop index billing_run_once;
create unique index billing_run_one_open on billing_run (organization, cycle)
  where kind = 'CONTINUING' and state in ('PREVIEW', 'RUNNING');
create index billing_run_of_cycle on billing_run (organization, cycle, first_month)
  where kind = 'CONTINUING' and state = 'DONE';

-- Why an invoice could not be printed; others do not wait for it.
alter table invoice add print_problem varchar(400);
create index invoice_unprintable on invoice (organization, run) where print_problem is not null;
