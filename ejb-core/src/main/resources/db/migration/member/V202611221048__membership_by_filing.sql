-- The members who joined by a filing; most members did not.
create index membership_joined_filing on membership (organization, joined_filing) where joined_filing is not null;
