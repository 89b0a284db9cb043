-- Why: what everybody was told about a result must stand as it was told, however the selection goes on; and the minutes
-- must be signed as they were drawn up. Letters are personal: they are sealed with the key of their candidacy and go with it.
-- Minutes name members of the panel: they are sealed with the key of the installation, and their hash is in the record.

create table keur.letter (
  selection keur.identifier not null,
  letter uuid not null,
  candidate keur.identifier not null,
  round text not null check (round <> ''),
  -- The entry that released the results.
  entry uuid not null,
  -- What was told, to be compared with what is decided later: outcome, total, place, cut-off.
  told text not null check (told <> ''),
  sealed bytea not null,
  -- Of the letter before it was sealed.
  sha256 keur.hash not null,
  -- Whether it left by mail; else it has to be printed and posted.
  mailed boolean not null,
  created timestamptz(3) not null,
  primary key (selection, letter),
  foreign key (selection, entry) references keur.entry,
  foreign key (selection, candidate) references keur.candidacy on delete cascade
);
create index letter_candidate on keur.letter (selection, candidate, created);
create index letter_round on keur.letter (selection, round, candidate, created);

-- Drawn up once, never changed: another text is another version.
create table keur.minutes (
  selection keur.identifier not null references keur.selection,
  version integer not null check (version >= 1),
  -- The entry that drew it up; it names the hash.
  entry uuid not null,
  sealed bytea not null,
  sha256 keur.hash not null,
  created timestamptz(3) not null,
  primary key (selection, version),
  foreign key (selection, entry) references keur.entry
);

-- A letter is read by whom it is for, and by who runs or audits the selection. Who judges reads no letters.
alter table keur.letter enable row level security;
create policy see on keur.letter for select using (
  (select keur.is_system())
  or keur.acts_in(selection, array['selector', 'hr', 'auditor', 'authority'])
  or exists (
    select from keur.candidacy c
      where c.selection = letter.selection and c.candidate = letter.candidate
        and c.account = (select keur.actor())));
create policy add on keur.letter for insert with check (
  (select keur.is_system()) or keur.acts_in(selection, array['selector']));

-- Minutes are read by whoever has a part in the selection: all of them may have to sign.
alter table keur.minutes enable row level security;
create policy see on keur.minutes for select using (
  (select keur.is_system())
  or keur.acts_in(selection,
    array['selector', 'hr', 'auditor', 'authority', 'assessor', 'panel', 'line-manager']));
create policy add on keur.minutes for insert with check (
  (select keur.is_system()) or keur.acts_in(selection, array['selector']));

create trigger never_changed before update on keur.letter
  for each statement execute function keur.refuse_new_value();
alter table keur.letter enable always trigger never_changed;
create trigger append_only before update or delete or truncate on keur.minutes
  for each statement execute function keur.refuse_change();
alter table keur.minutes enable always trigger append_only;

grant select, insert on keur.letter to keur_app;
grant select, insert on keur.minutes to keur_app;
