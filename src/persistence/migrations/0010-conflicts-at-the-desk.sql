-- Why: whoever judges declares a conflict of interest at the desk, and a selector records one that came out afterwards. Both
-- close the file of a candidate to somebody (policy 29), so both may say so: the one about themselves, the other about anybody.

drop policy declare on keur.conflict;
create policy declare on keur.conflict for insert with check (
  (select keur.is_system())
  or keur.acts_in(selection, array['selector'])
  or (account = (select keur.actor())
    and keur.acts_in(selection, array['assessor', 'panel', 'line-manager'])));
