-- In the bank's files an office is known by its account's customer number, leading zeros aside.
-- The owner of the table reads all organizations' rows for this once.
alter table bank_account no force row level security;
do $$
declare twice text;
begin
  select string_agg(said, '; ') into twice from (
    select organization || ': customer number ' || ltrim(customer_number, '0') || ' of offices '
        || string_agg(office::text, ', ' order by office) as said
    from bank_account
    where valid_to = 'infinity' and ltrim(customer_number, '0') <> ''
    group by organization, ltrim(customer_number, '0') having count(*) > 1) each;
  if twice is not null then
    raise exception 'bank_account: the same customer number is given to several offices (ids). Give each its own, then start again. %', twice;
  end if;
end
$$;
alter table bank_account force row level security;
create unique index bank_account_customer on bank_account (organization, ltrim(customer_number, '0'))
  where valid_to = 'infinity' and ltrim(customer_number, '0') <> '';
