-- Why: everybody who applied opens a receipt. To find the submission of an entry all submissions of the selection were looked
-- through, each with the question whether it may be seen: 33 ms of processor time at 1,500 applications, more with each one.
create index submission_entry on keur.submission (selection, entry);

-- The same names as before. The length is counted apart: a regular expression that counts takes ten times as long, and these
-- three are asked of every application.
alter table keur.entry drop constraint entry_kind_check,
  add constraint entry_kind_check check (length(kind) <= 64 and kind ~ '^[A-Z][A-Za-z]*$');
alter table keur.personal drop constraint personal_field_check,
  add constraint personal_field_check check (length(field) <= 64 and field ~ '^[a-z][a-z0-9-]*$');
alter table keur.mail drop constraint mail_kind_check,
  add constraint mail_kind_check check (length(kind) <= 64 and kind ~ '^[a-z][a-z0-9-]*$');
