import type { Kysely, Transaction } from "kysely";
import { type Caller, contextOf } from "#platform/access/contract";
import { inTransaction } from "#platform/database";
import { type AddressGuard, createAddressGuard } from "./delivery/address-guard.ts";
import type { WebhooksTables } from "./tables.ts";

export type WebhooksTransaction = Transaction<WebhooksTables>;

export interface WebhooksParts {
  /** The runtime login. */
  readonly query: Kysely<unknown>;
  /** Seals the signing secrets, see `readInstallationKey`. */
  readonly installationKey: Buffer;
  /** Kinds of news the modules have. */
  readonly kinds: readonly string[];
  /** Whether http and this machine may be written to: tests and demonstrations only. */
  readonly toLoopback: boolean;
  readonly clock?: () => Date;
}

/** What the use cases work with. */
export interface WebhooksDesk extends Required<Omit<WebhooksParts, "query">> {
  readonly guard: AddressGuard;
  readonly asCaller: <Result>(
    caller: Caller,
    work: (transaction: WebhooksTransaction) => Promise<Result>,
  ) => Promise<Result>;
}

export function openWebhooks({ query, ...parts }: WebhooksParts): WebhooksDesk {
  const tables = query.withTables<WebhooksTables>();
  return {
    clock: () => new Date(),
    ...parts,
    guard: createAddressGuard(parts),
    asCaller: (caller, work) => inTransaction(tables, contextOf(caller), work),
  };
}
