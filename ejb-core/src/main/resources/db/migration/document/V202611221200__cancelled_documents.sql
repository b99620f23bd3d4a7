-- Documents that hold no longer (取消): the document stays as issued, the note says why.
create table document_cancelled (
  organization varchar(30) collate "C" not null,
  document bigint not null,
  reason varchar(200) not null,
  cancelled_by varchar(80) not null,
  cancelled_at timestamptz not null,
  primary key (organization, document),
  foreign key (organization, document) references document (organization, id)
);

-- Receipts of payments taken back until now. The owner of the table reads all organizations' rows
-- for this once.
alter table payment no force row level security;
insert into document_cancelled (organization, document, reason, cancelled_by, cancelled_at)
select organization, receipt, reversal_reason, reversed_by, reversed_at from payment
where receipt is not null and reversed_at is not null;
alter table payment force row level security;

select protect('document_cancelled');
create trigger as_issued before update or delete on document_cancelled
  for each statement execute function document_stays_as_issued();
