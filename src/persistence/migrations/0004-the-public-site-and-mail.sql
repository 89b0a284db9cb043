-- Why: the public looks for a vacancy with words of its own, typing errors included; and mails leave from a queue in
-- the same database, so that a mail is queued in the transaction of what it tells, or not at all.

-- Finds words that are nearly right. Comes with PostgreSQL; on some systems in a package of its own (contrib).
create extension if not exists pg_trgm with schema public;

-- What the list of vacancies shows and searches, written anew from the regulation whenever that changes.
create table keur.vacancy (
  selection keur.identifier primary key references keur.selection,
  authority keur.identifier not null references keur.authority,
  number text not null,
  title_nl text not null,
  title_en text not null,
  -- Everything worth finding, as plain text: tasks, competences, places.
  words_nl text not null,
  words_en text not null,
  grade text not null,
  level text not null,
  places text[] not null default '{}',
  routes text[] not null default '{}',
  published timestamptz(3) not null,
  closes timestamptz(3) not null,
  -- When the selection was stopped, if it was.
  stopped timestamptz(3),
  -- What a line of the list shows besides the above.
  card jsonb not null default '{}',
  search_nl tsvector not null generated always as (
    setweight(to_tsvector('dutch', title_nl || ' ' || number), 'A')
    || setweight(to_tsvector('dutch', words_nl), 'B')) stored,
  search_en tsvector not null generated always as (
    setweight(to_tsvector('english', title_en || ' ' || number), 'A')
    || setweight(to_tsvector('english', words_en), 'B')) stored,
  check (closes > published)
);
create index vacancy_closes on keur.vacancy (closes, selection);
create index vacancy_published on keur.vacancy (published, selection);
create index vacancy_authority on keur.vacancy (authority);
create index vacancy_places on keur.vacancy using gin (places);
create index vacancy_routes on keur.vacancy using gin (routes);
create index vacancy_search_nl on keur.vacancy using gin (search_nl);
create index vacancy_search_en on keur.vacancy using gin (search_en);
grant select, insert, update, delete on keur.vacancy to keur_app;

-- Every word that vacancies were ever written in: what somebody meant who made a typing error is one of these. Looking
-- for it here costs the same however many vacancies there are and however long they are.
create table keur.vacancy_word (
  language text not null check (language in ('nl', 'en')),
  word text not null,
  primary key (language, word)
);
create index vacancy_word_nearly on keur.vacancy_word using gin (word public.gin_trgm_ops);
grant select, insert on keur.vacancy_word to keur_app;

-- Who wants a mail when a vacancy fits a search. Nobody's account is needed; the address is sealed and confirmed first.
create table keur.alert (
  alert uuid primary key default gen_random_uuid(),
  sealed bytea not null,
  email_hash keur.hash not null,
  search jsonb not null,
  language text not null default 'nl' check (language in ('nl', 'en')),
  -- The hash of the token in the links that confirm and end it.
  token_hash keur.hash not null unique,
  confirmed timestamptz(3),
  -- Vacancies published up to here have been told.
  told_until timestamptz(3) not null default keur.stamp(),
  created timestamptz(3) not null default keur.stamp()
);
create index alert_confirmed on keur.alert (told_until) where confirmed is not null;
create index alert_email on keur.alert (email_hash);

-- The queue of mails. `sealed` holds address, subject and text, sealed with the data key of the candidacy it belongs to
-- or else with the key of the installation. The same message_id goes out with every attempt, so that a repeat after a
-- crash is recognised by whoever receives it. Sent mails stay for a while, without their text.
create table keur.mail (
  mail uuid primary key default gen_random_uuid(),
  message_id text not null unique,
  kind text not null check (kind ~ '^[a-z][a-z0-9-]{0,63}$'),
  selection keur.identifier,
  candidate keur.identifier,
  account uuid references keur.account on delete cascade,
  sealed bytea,
  queued timestamptz(3) not null default keur.stamp(),
  attempts integer not null default 0 check (attempts >= 0),
  next_attempt timestamptz(3) not null default keur.stamp(),
  sent timestamptz(3),
  -- When we gave up, and the answer of the mail server, which names no person.
  gave_up timestamptz(3),
  answer text,
  foreign key (selection, candidate) references keur.candidacy on delete cascade,
  check (sealed is not null or sent is not null or gave_up is not null),
  check (candidate is null or selection is not null)
);
create index mail_waiting on keur.mail (next_attempt) where sent is null and gave_up is null;
create index mail_candidate on keur.mail (selection, candidate) where candidate is not null;
create index mail_account on keur.mail (account) where account is not null;

alter table keur.alert enable row level security;
create policy system on keur.alert using ((select keur.is_system()));
alter table keur.mail enable row level security;
create policy own on keur.mail for select using (
  (select keur.is_system()) or account = (select keur.actor())
  or exists (
    select from keur.candidacy c
      where c.selection = mail.selection and c.candidate = mail.candidate
        and c.account = (select keur.actor())));
-- Whoever acts may cause a mail; only the system sends and tidies.
create policy queue on keur.mail for insert with check (true);
create policy send on keur.mail for update using ((select keur.is_system()));
create policy tidy on keur.mail for delete using ((select keur.is_system()));

grant select, insert, delete on keur.alert to keur_app;
grant update (confirmed, told_until) on keur.alert to keur_app;
grant select, insert, delete on keur.mail to keur_app;
grant update (sealed, attempts, next_attempt, sent, gave_up, answer) on keur.mail to keur_app;
