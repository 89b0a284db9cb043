-- Why: whoever asked for job alerts gets one mail about the vacancies that were added since the last one. "Since" cannot be
-- told by the moment of publishing: a publication that commits late has an earlier moment than what was told before it. So
-- vacancies are lined up, one run after the other, by the job that tells of them, and an alert remembers how far it came.

-- Where the vacancy stands in that line; not yet, until the job has seen it. Strictly later than all that stood there before.
alter table keur.vacancy add column lined_up timestamptz(3);
update keur.vacancy set lined_up = keur.stamp();
create index vacancy_lined_up on keur.vacancy (lined_up);
create index vacancy_not_lined_up on keur.vacancy (selection) where lined_up is null;

-- An alert begins behind what stands in the line when it is asked for.
create function keur.end_of_line() returns timestamptz(3)
  language sql stable set search_path = ''
  return coalesce((select max(lined_up) from keur.vacancy), to_timestamp(0));
alter table keur.alert alter column told_until set default keur.end_of_line();
create index alert_unconfirmed on keur.alert (created) where confirmed is null;
