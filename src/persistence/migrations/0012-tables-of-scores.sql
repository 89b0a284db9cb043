-- Why: scores come in files. A file is looked at first, row by row, and nothing in it counts before a selector takes all of it.
-- Until then it is kept sealed; once it is taken its content goes, for the scores stand in the record.

create table keur.score_table (
  score_table uuid primary key,
  selection keur.identifier not null references keur.selection,
  account uuid not null references keur.account on delete cascade,
  round text not null check (round <> ''),
  measures text[] not null check (cardinality(measures) between 1 and 100),
  -- The name may tell more than it should.
  sealed_name bytea not null,
  -- The content; gone once it was taken.
  sealed bytea,
  -- Tells, with the key of the installation only, whether the same file came before.
  content_hash keur.hash not null,
  state text not null default 'received' check (state in ('received', 'taking', 'taken')),
  -- Why it was not taken when that was tried last.
  failure text check (failure in ('changed', 'refused', 'broken')),
  done integer not null default 0 check (done >= 0),
  total integer not null default 0 check (total >= 0),
  recorded integer not null default 0 check (recorded >= 0),
  corrected integer not null default 0 check (corrected >= 0),
  -- When whoever takes it was last heard of.
  alive timestamptz(3),
  created timestamptz(3) not null default keur.stamp(),
  check ((state = 'taken') = (sealed is null))
);
create index score_table_round on keur.score_table (selection, round, created);
create index score_table_created on keur.score_table (created) where sealed is not null;
alter table keur.score_table alter column sealed set storage external;

create policy see on keur.score_table for select using (
  (select keur.is_system()) or keur.acts_in(selection, array['selector']));
create policy add on keur.score_table for insert with check (
  (select keur.is_system())
  or (account = (select keur.actor()) and keur.acts_in(selection, array['selector'])));
create policy take on keur.score_table for update using (
  (select keur.is_system()) or keur.acts_in(selection, array['selector']));
create policy drop_again on keur.score_table for delete using (
  (select keur.is_system()) or keur.acts_in(selection, array['selector']));
alter table keur.score_table enable row level security;
grant select, insert, delete on keur.score_table to keur_app;
grant update (state, failure, sealed, done, total, recorded, corrected, alive) on keur.score_table to keur_app;
