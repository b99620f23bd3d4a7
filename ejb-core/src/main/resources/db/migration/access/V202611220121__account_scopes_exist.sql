-- What an account covers is in the register.
alter table account_office add foreign key (organization, office) references office (organization, id);
alter table account add foreign key (organization, member) references member (organization, id);
