-- The secretariat's first page counts what could not be sent.
create index mail_failed on mail (organization, id) where state = 'FAILED';
