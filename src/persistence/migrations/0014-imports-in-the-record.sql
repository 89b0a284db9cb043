-- Why: whoever looks at the results of a round sees which file each score came from. Among all that was recorded in a selection
-- imports are few: they are found without reading the rest.
create index entry_imports on keur.entry (selection, recorded) where kind = 'ScoresImported';
