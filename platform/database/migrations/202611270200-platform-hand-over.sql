-- A leaver's open work is handed over by an administrator of the member, who need not work at the agency it belongs to and
-- sees nothing else of it.
create procedure platform.let_administrator_hand_over(target regclass, of_member name, is_open text)
language plpgsql as $$
declare
  is_theirs text := format('(select platform.acting_principal()) = ''member_administrator''
    and %I = (select platform.acting_member()) and (%s)', of_member, is_open);
begin
  execute format('create policy administrator_finds on %s for select using (%s)', target, is_theirs);
  execute format('create policy administrator_hands_over on %s for update using (%s) with check (%2$s)',
    target, is_theirs);
end $$;
comment on procedure platform.let_administrator_hand_over(regclass, name, text) is
  'Lets the capacity member_administrator find open work of the own member and hand it to another person';
