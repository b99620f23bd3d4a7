-- A file that was filed stays when it is taken out of the filing that came back for correction.
alter table attachment add removed_at timestamptz;
