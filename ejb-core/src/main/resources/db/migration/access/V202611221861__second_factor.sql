-- The second factor of the secretariat's accounts (P-12): a code that an app makes from a secret.
-- last_step is the latest 30 seconds whose code was accepted: none is accepted twice.
create table second_factor (
  organization varchar(30) collate "C" not null,
  account bigint not null,
  secret bytea not null,
  since timestamptz not null,
  last_step bigint not null,
  primary key (organization, account),
  foreign key (organization, account) references account
);
select protect('second_factor');

-- Secrets that are shown and not confirmed by a code yet.
create table second_factor_wish (
  organization varchar(30) collate "C" not null,
  account bigint not null,
  secret bytea not null,
  created_at timestamptz not null,
  primary key (organization, account),
  foreign key (organization, account) references account
);
select protect('second_factor_wish');

-- Codes on paper for who has not the app at hand, each good once.
create table recovery_code (
  organization varchar(30) collate "C" not null,
  account bigint not null,
  code_hash varchar(64) not null,
  used_at timestamptz,
  primary key (organization, account, code_hash),
  foreign key (organization, account) references account
);
select protect('recovery_code');

-- Logins whose password was right and whose code is awaited.
create table half_login (
  organization varchar(30) collate "C" not null,
  token_hash varchar(64) not null,
  account bigint not null,
  expires_at timestamptz not null,
  primary key (organization, token_hash),
  foreign key (organization, account) references account
);
create index half_login_account on half_login (organization, account);
select protect('half_login');

-- What the browser says it is, for the list of sessions.
alter table login_session add column agent varchar(300) not null default '';
