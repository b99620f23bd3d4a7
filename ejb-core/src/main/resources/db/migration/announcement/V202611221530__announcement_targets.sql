-- Narrower targets: of offices those with these numbers or in these groups, of members those in these
-- categories. Empty: all.
alter table announcement
  add numbers varchar(20)[] not null default '{}',
  add groups varchar(40)[] not null default '{}',
  add categories varchar(20)[] not null default '{}';
