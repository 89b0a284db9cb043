-- Why: an assessor judges alone, and may stop halfway. What is not locked yet is nobody's business but the assessor's; it is about
-- a candidate, so it is sealed with the key of that candidacy and goes with it. What is locked stands in the record.

create table keur.judgement (
  selection keur.identifier not null,
  candidate keur.identifier not null,
  round text not null check (round <> ''),
  measure text not null check (measure <> ''),
  account uuid not null references keur.account on delete cascade,
  version integer not null default 1 check (version >= 1),
  sealed bytea not null,
  saved timestamptz(3) not null default keur.stamp(),
  primary key (selection, candidate, round, measure, account),
  foreign key (selection, candidate) references keur.candidacy on delete cascade
);
create index judgement_account on keur.judgement (account, selection);
alter table keur.judgement alter column sealed set storage external;

-- A conflict of interest closes the form with the file.
create policy own on keur.judgement using (
  (select keur.is_system())
  or (account = (select keur.actor())
    and (keur.acts_in(selection, array['selector'])
      or (keur.acts_in(selection, array['assessor', 'panel', 'line-manager'])
        and not keur.has_conflict(selection, candidate)))));
alter table keur.judgement enable row level security;
grant select, insert, delete on keur.judgement to keur_app;
grant update (version, sealed, saved) on keur.judgement to keur_app;

-- Who judged what is asked of the record: without reading the entries that are none of it.
create index entry_judging on keur.entry (selection, recorded)
  where kind in ('AssessorsAssigned', 'FormLocked', 'AssessorExcused', 'ResultAgreed');
