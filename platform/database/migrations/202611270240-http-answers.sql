comment on column http.idempotency.answer is
  '{value} answered, {} where the answer is kept nowhere; null while the outcome is unknown';
