comment on column reference.proposal.owner_person is 'Author, or who took it over; with the editors the only readers';
call platform.let_administrator_hand_over('reference.proposal', 'author_member',
  'state in (''proposed'', ''accepted'', ''returned'')');
comment on column reference.challenge.owner_person is
  'Who challenged, or took it over; with the editors the only readers';
call platform.let_administrator_hand_over('reference.challenge', 'author_member', 'state in (''open'', ''asked'')');

-- What a leaver followed ends.
grant delete on reference.subscription to proofmark_worker;
