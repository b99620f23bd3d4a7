-- How many filings came in week by week.
create index filing_filed on filing (organization, filed_at) where filed_at is not null;
