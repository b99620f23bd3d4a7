-- Lists of those who are yet to join and of those who have left find them by their days.
create index membership_coming on membership (organization, valid_from);
create index membership_left on membership (organization, valid_to) where ending = 'LEAVE';
