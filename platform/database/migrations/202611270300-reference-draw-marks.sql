-- Pictograms are stated with their marks; what was published of a mark can be taken back.

alter table reference.mark_version
  add column is_listed boolean not null default true,
  add column restores_seed boolean not null default false;
comment on column reference.mark_version.is_listed is 'Whether search finds the mark since then; false where a new one was taken back';
comment on column reference.mark_version.restores_seed is 'Whether the mark stands as the seed has it since then: what was published of it was taken back';
comment on column reference.mark_version.verified_by is 'Members of the two editors who published it, once each';

-- Until now every statement stood with the pictogram of the seed: it stays where it still shows the mark.
update reference.mark_version as published
  set statement = published.statement || jsonb_build_object('drawing', mark.drawing)
  from reference.mark
  where mark.id = published.mark and mark.drawing is not null
    and published.statement -> 'drawing' is null
    and published.statement ->> 'text' is not distinct from mark.text
    and to_jsonb(mark.shapes) <@ (published.statement -> 'shapes');
