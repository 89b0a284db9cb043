-- Why: a mail whose sender died while the mail server had it may have gone out or not. How often that may have happened
-- is counted before the mail is handed over, so that nobody ever gets the same mail more than twice.

alter table keur.mail
  add column handed_over integer not null default 0 check (handed_over between 0 and 2);
grant update (handed_over) on keur.mail to keur_app;
