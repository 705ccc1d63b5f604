-- Shapes of serials, counted by a higher module. A shape says which signs are letters and which digits; no
-- number ever stands here. Who reads applies the rule that few serials, or those of one owner, tell nothing.

create table reference.serial_shape (
  source text not null check (source ~ '^[a-z][a-z_]{0,30}$'),
  make text not null,
  model text not null default '',
  shape text not null check (shape ~ '^[LD][1-9][0-9]?( [LD][1-9][0-9]?)*$'),
  count integer not null check (count > 0),
  owners integer not null check (owners >= 0),
  learned_at timestamptz not null default now(),
  primary key (source, make, model, shape)
);
comment on table reference.serial_shape is 'How often makes and models bore serials of a shape, as another module counted them; totals as they stand';
comment on column reference.serial_shape.source is 'Which module counted, such as records';
comment on column reference.serial_shape.make is 'Make as that module names it';
comment on column reference.serial_shape.model is 'Model as that module names it; empty where none was stated';
comment on column reference.serial_shape.shape is 'Runs of letters and digits with their lengths, such as L3 D6; never a sign of the number';
comment on column reference.serial_shape.count is 'Serials of that shape';
comment on column reference.serial_shape.owners is 'Distinct owners of those serials';
comment on column reference.serial_shape.learned_at is 'When the totals were last stated';

grant select, insert, update, delete on reference.serial_shape to proofmark_runtime, proofmark_worker;
