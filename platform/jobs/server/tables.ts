import type { Generated } from "kysely";

export interface EventRow {
  id: string;
  sequence: Generated<number>;
  kind: string;
  object: string;
  reference: Record<string, string>;
  occurred_at: Generated<Date>;
}

export interface DeliveryRow {
  event: string;
  subscriber: string;
  delivered_at: Generated<Date>;
}

export interface JobsTables {
  "jobs.event": EventRow;
  "jobs.delivery": DeliveryRow;
}
