-- Why: what a candidate tells us stands beside the record, sealed with a key of its own for each candidacy, so that it
-- can be erased without breaking the record. Deleting a row of keur.candidacy is the erasure: key, payload, drafts,
-- uploads, mails and the tie between pseudonym and person go with it; the entries of the record stay.

create table keur.candidacy (
  selection keur.identifier not null references keur.selection,
  -- The pseudonym: random, in this selection only.
  candidate keur.identifier not null,
  -- Nobody's for who applied on paper and has no account.
  account uuid references keur.account,
  -- The key everything of this candidacy is sealed with, itself sealed with the wrapping key of that name.
  data_key bytea not null,
  wrapping_key text not null,
  -- The submission that counts now; none before the first one and after a withdrawal.
  standing uuid,
  created timestamptz(3) not null default keur.stamp(),
  primary key (selection, candidate),
  unique (selection, account),
  foreign key (selection, standing) references keur.entry
);
create index candidacy_account on keur.candidacy (account);

-- One personal field of one entry: `sealed` holds the salt of its commitment and the value. Deleted, never changed.
create table keur.personal (
  selection keur.identifier not null,
  entry uuid not null,
  field text not null check (field ~ '^[a-z][a-z0-9-]{0,63}$'),
  candidate keur.identifier not null,
  -- Whether it is about an adjustment to a test: hidden from who judges (policy 6).
  adjustment boolean not null,
  sealed bytea not null,
  primary key (selection, entry, field),
  foreign key (selection, entry) references keur.entry,
  foreign key (selection, candidate) references keur.candidacy on delete cascade
);
create index personal_candidate on keur.personal (selection, candidate);

create function keur.refuse_new_value() returns trigger language plpgsql as $$
begin
  raise exception using
    errcode = 'KR001',
    message = format('UPDATE on keur.%I refused: the record holds a commitment to this value.', tg_table_name),
    hint = 'A correction is a new entry with values of its own; erasure deletes the row.';
end
$$;
create trigger never_changed before update on keur.personal
  for each statement execute function keur.refuse_new_value();
alter table keur.personal enable always trigger never_changed;

-- Submissions by the key their sender chose: the same key is the same submission, whenever it comes back (policy 9).
-- `content_hash` compares a submission with the one that stands; `receipt` is given again exactly as it was.
create table keur.submission (
  selection keur.identifier not null,
  candidate keur.identifier not null,
  key text not null check (key <> '' and length(key) <= 200),
  content_hash keur.hash not null,
  entry uuid not null,
  receipt text not null check (receipt <> ''),
  primary key (selection, candidate, key),
  foreign key (selection, entry) references keur.entry,
  foreign key (selection, candidate) references keur.candidacy on delete cascade
);

-- What a candidate is still writing: not submitted. `version` tells two tabs apart.
create table keur.draft (
  selection keur.identifier not null,
  candidate keur.identifier not null,
  version integer not null default 1 check (version >= 1),
  sealed bytea not null,
  saved timestamptz(3) not null default keur.stamp(),
  -- When the reminder before closing went out.
  reminded timestamptz(3),
  primary key (selection, candidate),
  foreign key (selection, candidate) references keur.candidacy on delete cascade
);

-- A file that was sent along. Its bytes lie outside the database, sealed with the data key; its name is sealed here.
create table keur.upload (
  selection keur.identifier not null,
  upload uuid not null default gen_random_uuid(),
  candidate keur.identifier not null,
  -- The attachment of the regulation it is for.
  attachment keur.identifier not null,
  sealed_name bytea not null,
  type text not null,
  bytes bigint not null check (bytes >= 0),
  sha256 keur.hash not null,
  stored_at text not null unique,
  scan text not null default 'waiting' check (scan in ('waiting', 'clean', 'refused', 'not-scanned')),
  -- The submission it went along with; none while it hangs on a draft.
  entry uuid,
  created timestamptz(3) not null default keur.stamp(),
  primary key (selection, upload),
  foreign key (selection, entry) references keur.entry,
  foreign key (selection, candidate) references keur.candidacy on delete cascade
);
create index upload_candidate on keur.upload (selection, candidate);

-- The bytes of a file cannot be deleted by the database: what it forgot is listed here until they are.
create table keur.discarded_file (
  stored_at text primary key,
  discarded timestamptz(3) not null default keur.stamp()
);
create function keur.discard_file() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into keur.discarded_file (stored_at) select stored_at from gone on conflict do nothing;
  return null;
end
$$;
create trigger discard_file after delete on keur.upload
  referencing old table as gone
  for each statement execute function keur.discard_file();

-- A place in the waiting room before a deadline (policy 2): when it was stamped, when it was let through, when it was used.
create table keur.ticket (
  selection keur.identifier not null references keur.selection,
  ticket uuid not null default gen_random_uuid(),
  account uuid not null references keur.account on delete cascade,
  stamped timestamptz(3) not null default keur.stamp(),
  admitted timestamptz(3),
  used timestamptz(3),
  primary key (selection, ticket),
  unique (selection, account)
);
create index ticket_waiting on keur.ticket (selection, stamped) where admitted is null;

-- Who has an account acts in their own name; for who applied on paper, the selector writes down what they sent.
-- Whose data may be seen: one's own; everything by who runs or audits the selection; what is not closed by a conflict
-- by who judges in it.
create policy see on keur.candidacy for select using (
  (select keur.is_system()) or account = (select keur.actor())
  or keur.acts_in(selection, array['selector', 'hr', 'auditor', 'authority'])
  or (keur.acts_in(selection, array['assessor', 'panel', 'line-manager'])
    and not keur.has_conflict(selection, candidate)));
create policy begin_own on keur.candidacy for insert with check (
  (select keur.is_system()) or account = (select keur.actor())
  or (account is null and keur.acts_in(selection, array['selector'])));
create policy go_on on keur.candidacy for update using (
  (select keur.is_system()) or account = (select keur.actor())
  or (account is null and keur.acts_in(selection, array['selector'])));
create policy erase on keur.candidacy for delete using ((select keur.is_system()));

-- A granted adjustment stays invisible to who judges (policy 6). The candidacies in the condition are those that the
-- account may see itself.
create policy see on keur.personal for select using (
  (select keur.is_system())
  or exists (
    select from keur.candidacy c
      where c.selection = personal.selection and c.candidate = personal.candidate
        and (c.account = (select keur.actor()) or not personal.adjustment
          or keur.acts_in(c.selection, array['selector', 'hr', 'auditor', 'authority']))));
create policy add on keur.personal for insert with check (
  (select keur.is_system())
  or exists (
    select from keur.candidacy c
      where c.selection = personal.selection and c.candidate = personal.candidate));
create policy erase on keur.personal for delete using ((select keur.is_system()));

create policy see on keur.submission for select using (
  (select keur.is_system())
  or exists (
    select from keur.candidacy c
      where c.selection = submission.selection and c.candidate = submission.candidate
        and (c.account = (select keur.actor())
          or keur.acts_in(c.selection, array['selector', 'hr', 'auditor', 'authority']))));
create policy add on keur.submission for insert with check (
  (select keur.is_system())
  or exists (
    select from keur.candidacy c
      where c.selection = submission.selection and c.candidate = submission.candidate
        and (c.account = (select keur.actor())
          or (c.account is null and keur.acts_in(c.selection, array['selector'])))));

-- A draft is nobody's business but the writer's.
create policy own on keur.draft using (
  (select keur.is_system())
  or exists (
    select from keur.candidacy c
      where c.selection = draft.selection and c.candidate = draft.candidate
        and c.account = (select keur.actor())));
create policy own on keur.upload using (
  (select keur.is_system())
  or exists (
    select from keur.candidacy c
      where c.selection = upload.selection and c.candidate = upload.candidate
        and (c.account = (select keur.actor())
          or (c.account is null and keur.acts_in(c.selection, array['selector'])))));
create policy submitted on keur.upload for select using (
  entry is not null and exists (
    select from keur.candidacy c
      where c.selection = upload.selection and c.candidate = upload.candidate));
create policy own on keur.ticket
  using ((select keur.is_system()) or account = (select keur.actor()));

do $$
declare name text;
begin
  foreach name in array array['candidacy', 'personal', 'submission', 'draft', 'upload', 'ticket'] loop
    execute format('alter table keur.%I enable row level security', name);
  end loop;
end
$$;

grant select, insert, delete on keur.candidacy to keur_app;
grant update (account, data_key, wrapping_key, standing) on keur.candidacy to keur_app;
grant select, insert, delete on keur.personal to keur_app;
grant select, insert on keur.submission to keur_app;
grant select, insert, delete on keur.draft to keur_app;
grant update (version, sealed, saved, reminded) on keur.draft to keur_app;
grant select, insert, delete on keur.upload to keur_app;
grant update (scan, entry) on keur.upload to keur_app;
grant select, delete on keur.discarded_file to keur_app;
grant select, insert, delete on keur.ticket to keur_app;
grant update (admitted, used) on keur.ticket to keur_app;
