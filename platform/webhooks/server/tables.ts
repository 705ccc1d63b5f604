import type { Generated, Selectable } from "kysely";
import type {
  DeliveryFailure,
  DeliveryState,
  EndpointState,
  WebhookFacts,
} from "#platform/webhooks/contract";

export interface EndpointRow {
  id: string;
  owner_member: string;
  owner_agency: string;
  address: string;
  kinds: string[];
  state: EndpointState;
  /** Sealed under the key of the installation. */
  secret: Buffer;
  former_secret: Buffer | null;
  former_until: Date | null;
  registered_by: string;
  registered_at: Date;
  changed_at: Date;
  failing_since: Date | null;
  version: Generated<number>;
}
export type StoredEndpoint = Selectable<EndpointRow>;

export interface WebhookMessageRow {
  id: string;
  owner_member: string;
  owner_agency: string;
  kind: string;
  facts: WebhookFacts;
  link: string | null;
  at: Generated<Date>;
}

export interface DeliveryRow {
  id: string;
  message: string;
  endpoint: string;
  owner_member: string;
  owner_agency: string;
  kind: string;
  at: Generated<Date>;
  state: Generated<DeliveryState>;
  attempts: Generated<number>;
  status: number | null;
  failure: DeliveryFailure | null;
  last_at: Date | null;
  next_at: Date | null;
}
export type StoredDelivery = Selectable<DeliveryRow>;

export type WebhooksTables = {
  "webhooks.endpoint": EndpointRow;
  "webhooks.message": WebhookMessageRow;
  "webhooks.delivery": DeliveryRow;
};
