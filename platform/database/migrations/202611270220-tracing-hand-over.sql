comment on column tracing.request.drafted_by is
  'Person who began it, or who took it over: told what becomes of it, never shown';
create index request_drafted_by on tracing.request (drafted_by) where state in ('draft', 'submitted', 'sent');
call platform.let_administrator_hand_over('tracing.request', 'owner_member', 'state in (''draft'', ''submitted'', ''sent'')');
