export interface IdempotencyTables {
  "http.idempotency": {
    owner_person: string;
    account: string;
    key: string;
    fingerprint: Buffer;
    answer: unknown;
    created_at: Date;
  };
}
