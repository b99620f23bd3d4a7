-- What plugins do once a day: a row says that it is done, written in the work's own transaction.
create table daily_work (
  organization varchar(30) collate "C" not null,
  work varchar(200) collate "C" not null,
  day date not null,
  done_at timestamptz not null default now(),
  primary key (organization, work, day)
);
select protect('daily_work');
