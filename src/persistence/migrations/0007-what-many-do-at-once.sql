-- Why: when thousands apply at once, what is done for each of them has to cost little, and the same for the first and the
-- hundred thousandth. Nothing here changes what the tables hold or who may see it.

-- Whether a selection was stopped is asked with every submission: without reading the entries that are none of it.
create index entry_stopped on keur.entry (selection, recorded) where kind = 'SelectionStopped';

-- The same names as before. The length is counted apart: a regular expression that counts takes ten times as long.
alter domain keur.identifier drop constraint identifier_check;
alter domain keur.identifier add constraint identifier_check
  check (length(value) <= 64 and value ~ '^[A-Za-z0-9][A-Za-z0-9._:-]*$');

-- What is sealed looks like chance and cannot be made smaller: nobody need try.
alter table keur.draft alter column sealed set storage external;
alter table keur.personal alter column sealed set storage external;
alter table keur.mail alter column sealed set storage external;

-- The same promise as before: positions have no gaps. The first of each selection is looked up by its key, so that it
-- costs the same however large the tree is.
create or replace function keur.place_entries() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare gap record;
begin
  delete from keur.pending p
    using placed l, keur.entry e
    where e.selection = l.selection and e.entry = l.entry
      and p.selection = e.selection and p.recorded = e.recorded and p.entry = e.entry;

  for gap in
    select l.selection, min(l.position) as first, max(l.position) - min(l.position) + 1 <> count(*) as inside
      from placed l group by l.selection
  loop
    if gap.inside or (gap.first > 0 and not exists (
      select from keur.leaf before
        where before.selection = gap.selection and before.position = gap.first - 1))
    then
      raise exception using
        errcode = 'KR002',
        message = format('Positions of selection %s would have a gap at or after %s.', gap.selection, gap.first);
    end if;
  end loop;
  return null;
end
$$;
