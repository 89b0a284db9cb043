-- Why: people sign in, and hold roles for an authority or for one selection. Whatever is personal is guarded twice: by
-- the application, and by the rules for rows below, which read on whose behalf a transaction works.
--
-- A transaction says so with set_config('keur.account', …, true): the account, or 'system' for what is nobody's in
-- particular (signing in, the jobs). Left out, nothing personal can be seen at all.

create function keur.actor() returns uuid language sql stable parallel safe
  return case
    when current_setting('keur.account', true) ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$'
    then current_setting('keur.account', true)::uuid
  end;

create function keur.is_system() returns boolean language sql stable parallel safe
  return coalesce(current_setting('keur.account', true) = 'system', false);

create table keur.account (
  account uuid primary key default gen_random_uuid(),
  -- Sealed with the key of the installation: name and address. The hash finds an address without reading any.
  sealed bytea,
  email_hash keur.hash unique,
  language text not null default 'nl' check (language in ('nl', 'en')),
  -- Fictional people of the demonstration.
  demonstration boolean not null default false,
  created timestamptz(3) not null default keur.stamp()
);

-- How an account signs in: by an identity provider, by passkeys, by a link sent to its address.
create table keur.identity (
  issuer text not null,
  subject text not null,
  account uuid not null references keur.account on delete cascade,
  created timestamptz(3) not null default keur.stamp(),
  primary key (issuer, subject)
);
create index identity_account on keur.identity (account);

create table keur.passkey (
  credential bytea primary key,
  account uuid not null references keur.account on delete cascade,
  public_key bytea not null,
  counter bigint not null default 0 check (counter >= 0),
  transports text[] not null default '{}',
  name text not null default '',
  created timestamptz(3) not null default keur.stamp(),
  used timestamptz(3)
);
create index passkey_account on keur.passkey (account);

-- Only the hash of a token is kept: whoever reads the database cannot sign in with it.
create table keur.email_link (
  token_hash keur.hash primary key,
  -- The address it was sent to, sealed; an account is made when it is first used.
  sealed bytea not null,
  email_hash keur.hash not null,
  -- The browser that asked for it. There the link signs in at once; elsewhere a person has to confirm, so that a
  -- program that looks into mails does not use it up.
  browser_hash keur.hash not null,
  language text not null default 'nl' check (language in ('nl', 'en')),
  continue_at text not null default '/',
  expires timestamptz(3) not null,
  used timestamptz(3),
  created timestamptz(3) not null default keur.stamp()
);
create index email_link_expires on keur.email_link (expires);

-- A sign-in that is under way: state and nonce of OpenID Connect, the challenge of a passkey.
create table keur.sign_in (
  token_hash keur.hash primary key,
  kind text not null check (kind in ('openid', 'passkey', 'new-passkey')),
  account uuid references keur.account on delete cascade,
  progress jsonb not null,
  expires timestamptz(3) not null
);
create index sign_in_expires on keur.sign_in (expires);

create table keur.session (
  token_hash keur.hash primary key,
  account uuid not null references keur.account on delete cascade,
  -- How strongly the person proved who they are.
  method text not null check (method in ('openid', 'passkey', 'email-link', 'demonstration')),
  created timestamptz(3) not null default keur.stamp(),
  -- What the identity provider wants to have back when this session ends, sealed with a key that only the token opens.
  sealed bytea,
  seen timestamptz(3) not null default keur.stamp(),
  expires timestamptz(3) not null
);
create index session_account on keur.session (account);
create index session_expires on keur.session (expires);

-- How often something was tried lately, by a keyed hash of whoever tried: never an address of a person or a machine.
-- `expire` is in milliseconds since 1970. The order of the columns is that of the library that counts.
create table keur.attempt (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
create index attempt_expire on keur.attempt (expire);

-- A role for everything of an authority, or in one selection. A role that ended stays: it explains who could act when.
create table keur.assignment (
  assignment uuid primary key default gen_random_uuid(),
  account uuid not null references keur.account,
  authority keur.identifier references keur.authority,
  selection keur.identifier references keur.selection,
  role text not null
    check (role in ('selector', 'line-manager', 'authority', 'panel', 'assessor', 'hr', 'auditor')),
  -- The identity provider that says so, and with whose word it ends; none for a role that was given here.
  issuer text,
  since timestamptz(3) not null default keur.stamp(),
  until timestamptz(3),
  check (num_nonnulls(authority, selection) = 1),
  check (until > since)
);
create index assignment_account on keur.assignment (account);
create index assignment_selection on keur.assignment (selection) where selection is not null;
create index assignment_authority on keur.assignment (authority) where authority is not null;

-- Under which pseudonym a member of staff acts in a selection; random in each, so that records cannot be joined.
create table keur.actor (
  selection keur.identifier not null references keur.selection,
  actor keur.identifier not null,
  account uuid not null references keur.account,
  primary key (selection, actor),
  unique (selection, account)
);

-- A declared conflict of interest closes that candidate's file to that person (policy 29).
create table keur.conflict (
  selection keur.identifier not null references keur.selection,
  account uuid not null references keur.account,
  candidate keur.identifier not null,
  entry uuid not null,
  primary key (selection, account, candidate),
  foreign key (selection, entry) references keur.entry
);

-- Whether the account of this transaction holds one of these roles in this selection now. Reads as the owner: a person
-- need not be able to see the assignments that count. Who stands as a candidate in a selection has no role in it (rule
-- 106; policy 29), whoever gave it.
create function keur.acts_in(wanted text, roles text[]) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (
    select from keur.assignment a
      where a.account = keur.actor() and a.role = any (roles)
        and a.since <= now() and (a.until is null or a.until > now())
        and (a.selection = wanted or a.authority in (
          select unnest(array[s.authority, s.selected_by]) from keur.selection s
            where s.selection = wanted)))
    and not exists (
      select from keur.candidacy c where c.selection = wanted and c.account = keur.actor());
end
$$;

-- The same, for a role held for a whole authority.
create function keur.acts_for(wanted text, roles text[]) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (
    select from keur.assignment a
      where a.account = keur.actor() and a.role = any (roles) and a.authority = wanted
        and a.since <= now() and (a.until is null or a.until > now()));
end
$$;

-- Whether a conflict closes this candidate's file to the account of this transaction.
create function keur.has_conflict(wanted text, about text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (
    select from keur.conflict c
      where c.selection = wanted and c.account = keur.actor() and c.candidate = about);
end
$$;

-- What belongs to one account is seen and changed by that account, and by the system.
do $$
declare name text;
begin
  foreach name in array array['account', 'identity', 'passkey', 'session'] loop
    execute format('create policy own on keur.%I
      using ((select keur.is_system()) or account = (select keur.actor()))', name);
  end loop;
  foreach name in array array['email_link', 'sign_in'] loop
    execute format('create policy system on keur.%I using ((select keur.is_system()))', name);
  end loop;
  foreach name in array array[
    'account', 'identity', 'passkey', 'email_link', 'sign_in', 'session', 'assignment', 'actor', 'conflict'
  ] loop
    execute format('alter table keur.%I enable row level security', name);
  end loop;
end
$$;

create policy read_own on keur.assignment for select using (
  (select keur.is_system()) or account = (select keur.actor())
  or keur.acts_for(coalesce(authority, (
      select s.authority from keur.selection s where s.selection = assignment.selection)), array['hr', 'auditor'])
  or keur.acts_in(selection, array['selector', 'hr', 'auditor']));
create policy give on keur.assignment for insert with check ((select keur.is_system()));
create policy end_it on keur.assignment for update using ((select keur.is_system()));

-- Staff of a selection know under which pseudonyms their colleagues act; a candidate does not.
create policy colleagues on keur.actor for select using (
  (select keur.is_system()) or account = (select keur.actor())
  or keur.acts_in(selection, array['selector', 'hr', 'auditor']));
create policy join_in on keur.actor for insert
  with check ((select keur.is_system()) or account = (select keur.actor()));
create policy declared on keur.conflict for select using (
  (select keur.is_system()) or account = (select keur.actor())
  or keur.acts_in(selection, array['selector', 'hr', 'auditor']));
create policy declare on keur.conflict for insert with check ((select keur.is_system()));

grant select, insert, delete on keur.account to keur_app;
grant update (sealed, email_hash, language) on keur.account to keur_app;
grant select, insert, delete on keur.identity to keur_app;
grant select, insert, delete on keur.passkey to keur_app;
grant update (counter, name, used) on keur.passkey to keur_app;
grant select, insert, delete on keur.email_link to keur_app;
grant update (used) on keur.email_link to keur_app;
grant select, insert, delete on keur.sign_in to keur_app;
grant select, insert, delete on keur.session to keur_app;
grant update (seen, expires) on keur.session to keur_app;
grant select, insert, update, delete on keur.attempt to keur_app;
grant select, insert on keur.assignment to keur_app;
grant update (until) on keur.assignment to keur_app;
grant select, insert on keur.actor to keur_app;
grant select, insert on keur.conflict to keur_app;
