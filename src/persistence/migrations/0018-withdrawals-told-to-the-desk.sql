-- Why: somebody who withdraws by letter or telephone tells a selector, who records it: nothing that they sent stands any more. Nothing
-- else of a candidacy with an account is written on their behalf.
create function keur.withdraw_for(wanted text, who text) returns setof text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if keur.acts_in(wanted, array['selector']) then
    return query update keur.candidacy c set standing = null
      where c.selection = wanted and c.candidate = who returning c.candidate::text;
  end if;
end
$$;
