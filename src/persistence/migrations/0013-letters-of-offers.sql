-- Why: an offer leaves as a letter that stays with the candidate, like a letter about a result; those who make offers are not only
-- the selectors who release results. Where a letter about a result has its round, that of an offer has `offers/` and its name.

drop policy add on keur.letter;
create policy add on keur.letter for insert with check (
  (select keur.is_system())
  or (round not like 'offers/%' and keur.acts_in(selection, array['selector']))
  or (round like 'offers/%' and keur.acts_in(selection, array['selector', 'hr', 'authority'])));
