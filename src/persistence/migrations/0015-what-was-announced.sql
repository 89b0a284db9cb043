-- Why: that the term of an offer or a list ends is told beforehand, once, however many web processes look.

create table keur.announced (
  selection keur.identifier not null references keur.selection,
  -- What was announced: `offer/aanbod-1`, or a list with the day after which it is no longer valid.
  about text not null check (about <> ''),
  created timestamptz(3) not null default keur.stamp(),
  primary key (selection, about)
);

create policy system on keur.announced using ((select keur.is_system()));
alter table keur.announced enable row level security;
grant select, insert on keur.announced to keur_app;
