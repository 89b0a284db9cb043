-- Why: everything that happens in a selection is told in a record that nobody can rewrite, the people who run the
-- database included, without a verifier noticing. This migration makes that record.
--
-- Two roles work here. The owner runs the migrations, the backup and nothing else. `keur_app` is what the web and the
-- jobs are: on the record it may read and insert, and no more. Every key of a business table starts with the selection,
-- so that the tables can be spread over machines by selection later.

create schema if not exists keur;

-- A role belongs to the whole server: another database of the same server may have made it, perhaps at this moment.
do $$
begin
  if not exists (select from pg_roles where rolname = 'keur_app') then
    create role keur_app nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;

-- The owner must be able to hand its connections over to keur_app; a superuser already can.
do $$
begin
  if not pg_has_role(current_user, 'keur_app', 'member') then
    execute format('grant keur_app to %I', current_user);
  end if;
end
$$;

grant usage on schema keur to keur_app;

-- Which migrations were run; kept by the runner. Every process looks here whether it fits this database.
create table if not exists keur.migration (
  number integer primary key,
  name text not null,
  sha256 bytea not null,
  applied timestamptz not null default now()
);
grant select on keur.migration to keur_app;

-- How anything in a record is named; docs/formats.md says the same. Upper and lower case differ.
create domain keur.identifier as text collate "C"
  check (value ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$');

create domain keur.hash as bytea check (octet_length(value) = 32);

-- Instants have milliseconds, as in the record. Digits beyond are dropped, never rounded up: that turns nobody late.
create function keur.stamp() returns timestamptz(3)
  language sql volatile parallel safe
  return date_trunc('milliseconds', clock_timestamp());

-- The name of this installation in every signed head. It is chosen once and stays when the database is restored elsewhere.
create table keur.installation (
  only_one boolean primary key default true check (only_one),
  installation keur.identifier not null
);
insert into keur.installation (installation)
  values (substr(replace(gen_random_uuid()::text, '-', ''), 1, 16));
grant select on keur.installation to keur_app;

-- The keys that signed heads and receipts, with what a verifier needs of them. Old keys stay: what they signed stays valid.
create table keur.verifying_key (
  purpose text not null check (purpose in ('head', 'receipt')),
  public_key bytea not null,
  name text not null,
  since timestamptz(3) not null default keur.stamp(),
  primary key (purpose, public_key)
);
grant select, insert on keur.verifying_key to keur_app;

create table keur.authority (
  authority keur.identifier primary key,
  name text not null check (name <> '')
);
grant select, insert, update (name) on keur.authority to keur_app;

create table keur.selection (
  selection keur.identifier primary key,
  -- Who recruits, and who runs the selection for them where that is somebody else.
  authority keur.identifier not null references keur.authority,
  selected_by keur.identifier references keur.authority,
  created timestamptz(3) not null default keur.stamp()
);
create index selection_authority on keur.selection (authority);
create index selection_selected_by on keur.selection (selected_by) where selected_by is not null;
grant select, insert on keur.selection to keur_app;

-- One entry of the record: `body` is the canonical text that was hashed, byte for byte. The other columns are copies of
-- what stands in it, for finding. The stamp is this server's clock, so that all web processes share one clock.
create table keur.entry (
  selection keur.identifier not null references keur.selection,
  entry uuid not null,
  recorded timestamptz(3) not null,
  kind text not null check (kind ~ '^[A-Z][A-Za-z]{0,63}$'),
  -- The pseudonym of whom the entry concerns. No reference: the entry stays when that person's data is erased.
  candidate keur.identifier,
  hash keur.hash not null,
  body text not null check (body <> ''),
  primary key (selection, entry)
);
create index entry_candidate on keur.entry (selection, candidate) where candidate is not null;

-- The entries that have no position yet, in the order in which they will get one. Filled and emptied by the triggers
-- below alone: it is always exactly the entries without a leaf. Looking there costs the same for the first entry of a
-- selection and for the hundred thousandth.
create table keur.pending (
  selection keur.identifier not null,
  recorded timestamptz(3) not null,
  entry uuid not null,
  primary key (selection, recorded, entry)
) with (
  -- A queue: rows come and go, and a scan of its head must not wade through the dead.
  autovacuum_vacuum_scale_factor = 0.0,
  autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_insert_threshold = -1
);

-- The leaves of a selection's tree: which entry stands at which position. Positions count from 0 without gaps.
create table keur.leaf (
  selection keur.identifier not null,
  position bigint not null check (position >= 0),
  entry uuid not null,
  primary key (selection, position),
  unique (selection, entry),
  foreign key (selection, entry) references keur.entry
);

-- What is needed to add to a tree without reading all of it: its size and the roots of its whole subtrees, largest
-- first; and the size of the last signed head. Derived from the leaves and heads; may be thrown away, and is then
-- computed again.
create table keur.tree (
  selection keur.identifier primary key references keur.selection,
  size bigint not null check (size >= 0),
  subtrees bytea not null check (octet_length(subtrees) % 32 = 0),
  signed_size bigint not null default 0 check (signed_size <= size)
);
create index tree_unsigned on keur.tree (selection) where signed_size < size;

-- The signed heads, as signed notes. The root stands beside it for finding.
create table keur.head (
  selection keur.identifier not null references keur.selection,
  size bigint not null check (size >= 0),
  root keur.hash not null,
  signed timestamptz(3) not null,
  note text not null check (note <> ''),
  primary key (selection, size)
);

-- What witnesses outside this installation signed about a head.
create table keur.cosignature (
  selection keur.identifier not null,
  size bigint not null,
  witness text not null check (witness <> ''),
  line text not null check (line <> ''),
  received timestamptz(3) not null default keur.stamp(),
  primary key (selection, size, witness),
  foreign key (selection, size) references keur.head
);

-- The regulation as published, and each later version an amendment made of it: `text` byte for byte, `data` as read.
create table keur.regulation_version (
  selection keur.identifier not null,
  version integer not null check (version >= 1),
  -- The entry that published it. Checked when the transaction ends: either may be written first.
  entry uuid not null,
  text text not null check (text <> ''),
  sha256 keur.hash not null check (sha256 = pg_catalog.sha256(convert_to(text, 'UTF8'))),
  -- As json, which keeps the order of its fields: the order of routes and rounds is part of what a regulation says.
  data json not null,
  recorded timestamptz(3) not null default keur.stamp(),
  primary key (selection, version),
  unique (selection, entry),
  foreign key (selection) references keur.selection,
  foreign key (selection, entry) references keur.entry deferrable initially deferred
);

-- Nothing of the record is changed or removed. The grants keep keur_app from it; this keeps everybody from it, and says
-- what to do instead. `enable always`: also while a replica is fed.
create function keur.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception using
    errcode = 'KR001',
    message = format('%s on keur.%I refused: the record is only added to.', tg_op, tg_table_name),
    hint = 'A correction is a new entry. Personal data is erased by deleting the row in keur.candidacy. '
      'The owner of the table can set this aside (alter table … disable trigger append_only); '
      'whoever verifies the record will see what was done.';
end
$$;

do $$
declare name text;
begin
  foreach name in array array[
    'entry', 'leaf', 'head', 'cosignature', 'regulation_version', 'verifying_key'
  ] loop
    execute format('create trigger append_only before update or delete or truncate on keur.%I
      for each statement execute function keur.refuse_change()', name);
    execute format('alter table keur.%I enable always trigger append_only', name);
    execute format('grant select, insert on keur.%I to keur_app', name);
  end loop;
end
$$;

create function keur.await_position() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into keur.pending (selection, recorded, entry)
    select selection, recorded, entry from appended;
  return null;
end
$$;
create trigger await_position after insert on keur.entry
  referencing new table as appended
  for each statement execute function keur.await_position();

-- An entry got its position: it no longer waits. And positions have no gaps, whoever inserts them.
create function keur.place_entries() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare gap record;
begin
  delete from keur.pending p
    using placed l, keur.entry e
    where e.selection = l.selection and e.entry = l.entry
      and p.selection = e.selection and p.recorded = e.recorded and p.entry = e.entry;

  select l.selection, min(l.position) as first into gap
    from placed l
    group by l.selection
    having max(l.position) - min(l.position) + 1 <> count(*)
      or (min(l.position) > 0 and not exists (
        select from keur.leaf before
          where before.selection = l.selection and before.position = min(l.position) - 1))
    limit 1;
  if found then
    raise exception using
      errcode = 'KR002',
      message = format('Positions of selection %s would have a gap at or after %s.', gap.selection, gap.first);
  end if;
  return null;
end
$$;
create trigger place_entries after insert on keur.leaf
  referencing new table as placed
  for each statement execute function keur.place_entries();

grant select on keur.pending to keur_app;
grant select, insert, update, delete on keur.tree to keur_app;
