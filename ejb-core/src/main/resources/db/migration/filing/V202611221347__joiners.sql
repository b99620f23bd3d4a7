-- Who joins by a filing, as it was last filed: to find the same person in another one.
create table filing_joiner (
  organization varchar(30) collate "C" not null,
  filing bigint not null,
  position int not null,
  name varchar(110) not null,
  kana varchar(100) not null,
  kana_key varchar(100) collate "C" not null,
  birth_date date not null,
  primary key (organization, filing, position),
  foreign key (organization, filing) references filing (organization, id) on delete cascade
);
create index filing_joiner_person on filing_joiner (organization, kana_key, birth_date);
select protect('filing_joiner');
