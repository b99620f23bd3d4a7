-- Running numbers of an organization (member numbers, receipt numbers …), one row a series.
create table counter (
  organization varchar(30) collate "C" not null,
  name varchar(60) collate "C" not null,
  value bigint not null check (value >= 0),
  primary key (organization, name)
);
select protect('counter');
