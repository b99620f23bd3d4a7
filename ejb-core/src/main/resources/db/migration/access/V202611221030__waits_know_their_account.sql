-- Who looks after an account sees that somebody waits at its login, and lets them in.
alter table login_attempt add column account bigint;
alter table login_attempt add foreign key (organization, account) references account (organization, id);
create index login_attempt_account on login_attempt (organization, account) where account is not null;
