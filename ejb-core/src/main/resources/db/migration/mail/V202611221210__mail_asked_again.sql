-- The three days for which sending is tried count from the last time that somebody asked for it.
alter table mail add column asked_again_at timestamptz;
