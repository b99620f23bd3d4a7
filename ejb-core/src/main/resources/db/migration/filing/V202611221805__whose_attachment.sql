-- Whose paper an attached file is, in a filing for several members; null for all of them.
alter table attachment add column member bigint;
