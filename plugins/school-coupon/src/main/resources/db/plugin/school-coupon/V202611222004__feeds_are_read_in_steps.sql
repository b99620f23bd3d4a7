-- A file is kept as it came and read in steps; then its bytes go. READING: being read, REFUSED: cannot
-- be read as a whole. SC-1
alter table school_coupon_feed
  drop constraint school_coupon_feed_state_check,
  add constraint school_coupon_feed_state_check
    check (state in ('READING', 'REFUSED', 'READ', 'WORKING', 'DONE', 'DROPPED')),
  add size bigint not null default 0,
  add read_line bigint not null default 0;

create table school_coupon_feed_part (
  organization varchar(30) collate "C" not null,
  feed bigint not null,
  part int not null,
  bytes bytea not null,
  primary key (organization, feed, part),
  foreign key (organization, feed) references school_coupon_feed (organization, id) on delete cascade
);
alter table school_coupon_feed_part alter bytes set storage external;
select protect('school_coupon_feed_part');
