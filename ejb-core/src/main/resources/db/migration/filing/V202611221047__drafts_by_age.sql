-- Drafts nobody goes on with are removed by age.
create index filing_draft_age on filing (organization, saved_at) where state = 'DRAFT';
