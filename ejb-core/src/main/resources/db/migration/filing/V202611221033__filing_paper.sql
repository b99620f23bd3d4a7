-- The papers that a filing needs (FE-5): which, in which order, and when each was seen by whom.
create table filing_paper (
  organization varchar(30) collate "C" not null,
  filing bigint not null,
  paper varchar(40) not null,
  position int not null,
  arrived_at timestamptz,
  name varchar(100),
  primary key (organization, filing, paper),
  foreign key (organization, filing) references filing (organization, id) on delete cascade
);
select protect('filing_paper');
