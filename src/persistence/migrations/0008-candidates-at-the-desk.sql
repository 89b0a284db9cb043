-- Why: who runs a selection comes back to the same questions about its candidates, and does things for many at once: what is
-- prepared for many stands apart until it is confirmed, and can be taken back until then.

create table keur.saved_view (
  account uuid not null references keur.account on delete cascade,
  selection keur.identifier not null references keur.selection,
  name text not null check (name <> '' and length(name) <= 80),
  -- As it stands in the address of the table. Words of a search may be a name: a view is seen by nobody else.
  query text not null check (length(query) <= 2000),
  created timestamptz(3) not null default keur.stamp(),
  primary key (account, selection, name)
);

-- Something prepared for many candidates at once.
create table keur.bulk (
  bulk uuid primary key default gen_random_uuid(),
  account uuid not null references keur.account on delete cascade,
  selection keur.identifier not null references keur.selection,
  -- What is to be done, as the desk reads it; free words in it are about nobody in particular.
  deed jsonb not null,
  candidates text[] not null check (cardinality(candidates) between 1 and 100000),
  created timestamptz(3) not null default keur.stamp()
);
create index bulk_account on keur.bulk (account, selection);

create policy own on keur.saved_view
  using ((select keur.is_system()) or account = (select keur.actor()));
create policy own on keur.bulk
  using ((select keur.is_system()) or account = (select keur.actor()));
alter table keur.saved_view enable row level security;
alter table keur.bulk enable row level security;
grant select, insert, delete on keur.saved_view to keur_app;
grant update (query) on keur.saved_view to keur_app;
grant select, insert, delete on keur.bulk to keur_app;
