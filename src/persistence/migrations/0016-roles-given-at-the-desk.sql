-- Why: HR gives and withdraws roles in a selection at the desk, also to somebody who never signed in yet: that role waits for
-- the first sign-in with that address. Until now roles came from the identity provider alone.

-- The address by which an identity provider knows somebody; of several accounts, the one that signed in with it last. Only its
-- keyed hash: it finds an account to give a role to, and tells nobody an address.
create table keur.staff_address (
  email_hash keur.hash primary key,
  account uuid not null unique references keur.account on delete cascade,
  seen timestamptz(3) not null default keur.stamp()
);

-- Whether the person behind this address stands as a candidate in a selection, with whichever account they applied.
create function keur.stands_at(wanted text, hash bytea) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (
    select from keur.candidacy c where c.selection = wanted and c.account in (
      select a.account from keur.account a where a.email_hash = hash
      union all select s.account from keur.staff_address s where s.email_hash = hash));
end
$$;

-- The same for an account: it stands itself, or the account that applied is of the same address.
create function keur.stands_in(wanted text, about uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (
    select from keur.candidacy c where c.selection = wanted and c.account = about)
    or exists (
      select from keur.staff_address s where s.account = about and keur.stands_at(wanted, s.email_hash));
end
$$;

-- Whether an address is that of the account of this transaction.
create function keur.is_own_address(hash bytea) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (
    select from keur.staff_address s where s.account = keur.actor() and s.email_hash = hash);
end
$$;

-- Who gave a role at the desk, and who ended it why; none for one that comes from an identity provider or an operator.
alter table keur.assignment
  add column given_by uuid references keur.account,
  add column ended_by uuid references keur.account,
  add column ended_why text;
create unique index assignment_once on keur.assignment (account, selection, role)
  where until is null and issuer is null and selection is not null;

-- A role that waits until somebody signs in. It goes once it was taken or withdrawn; what happened stands in the record.
create table keur.role_invitation (
  invitation uuid primary key default gen_random_uuid(),
  email_hash keur.hash not null,
  -- The address, sealed with the key of the installation: for whoever gave the role.
  sealed bytea not null,
  authority keur.identifier references keur.authority,
  selection keur.identifier references keur.selection,
  role text not null
    check (role in ('selector', 'line-manager', 'authority', 'panel', 'assessor', 'hr', 'auditor')),
  -- None: by an operator.
  given_by uuid references keur.account,
  created timestamptz(3) not null default keur.stamp(),
  check (num_nonnulls(authority, selection) = 1),
  unique nulls not distinct (email_hash, role, authority, selection)
);
create index role_invitation_selection on keur.role_invitation (selection) where selection is not null;

create policy system on keur.staff_address using ((select keur.is_system()));
alter table keur.staff_address enable row level security;
alter table keur.role_invitation enable row level security;

-- Who runs or audits a selection sees who has which role in it, unless they stand in it; a role for everything of an authority is
-- seen by who looks after that authority.
drop policy read_own on keur.assignment;
create policy read_own on keur.assignment for select using (
  (select keur.is_system()) or account = (select keur.actor())
  or (selection is not null and keur.acts_in(selection, array['selector', 'hr', 'auditor']))
  or (authority is not null and keur.acts_for(authority, array['hr', 'auditor'])));

-- HR gives a role in a selection from now on: to somebody else, who does not stand in it.
create policy give_at_desk on keur.assignment for insert with check (
  selection is not null and issuer is null and until is null and ended_by is null
  and since >= now() - interval '1 minute'
  and given_by = (select keur.actor()) and account <> (select keur.actor())
  and keur.acts_in(selection, array['hr'])
  and not keur.stands_in(selection, account));
-- And ends, from now on, what was given in that selection.
create policy end_at_desk on keur.assignment for update
  using (
    selection is not null and issuer is null and until is null
    and keur.acts_in(selection, array['hr']))
  with check (
    selection is not null and issuer is null and until >= now() - interval '1 minute'
    and ended_by = (select keur.actor()) and ended_why is not null);
grant update (ended_by, ended_why) on keur.assignment to keur_app;

create policy read_waiting on keur.role_invitation for select using (
  (select keur.is_system())
  or (selection is not null and keur.acts_in(selection, array['selector', 'hr', 'auditor'])));
create policy invite on keur.role_invitation for insert with check (
  (select keur.is_system())
  or (selection is not null and given_by = (select keur.actor())
    and keur.acts_in(selection, array['hr'])
    and not keur.is_own_address(email_hash)
    and not keur.stands_at(selection, email_hash)));
create policy take_back on keur.role_invitation for delete using (
  (select keur.is_system()) or (selection is not null and keur.acts_in(selection, array['hr'])));

grant select, insert, update, delete on keur.staff_address to keur_app;
grant select, insert, delete on keur.role_invitation to keur_app;
