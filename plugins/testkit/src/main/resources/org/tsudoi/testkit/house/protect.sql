create or replace function protect(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy of_organization on %s
       using (organization = current_setting(''app.organization'', true))
       with check (organization = current_setting(''app.organization'', true))', target);
  execute format(
    'alter table %s alter column organization
       set default current_setting(''app.organization'', true)', target);
end
$$;
