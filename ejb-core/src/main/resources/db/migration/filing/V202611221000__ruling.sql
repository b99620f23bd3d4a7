-- What the secretariat stated when it accepted a filing, e.g. the day the money arrived.
alter table filing add ruling jsonb;
