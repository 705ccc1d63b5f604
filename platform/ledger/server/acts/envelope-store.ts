import { type RawBuilder, sql } from "kysely";
import type { Envelope } from "#platform/ledger/contract";

/** The columns of `ledger.act` in the shape and spelling of the contract's Envelope. */
export const envelopeColumns: RawBuilder<Envelope> = sql`act.id,
  to_char(act.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  act.member, act.agency, act.person, act.principal, act.purpose, act.verb,
  act.object_kind as "objectKind", act.object_id as "objectId",
  act.owner_member as "ownerMember", act.owner_agency as "ownerAgency", act.is_look as "isLook",
  act.cause, act.content_version as "contentVersion", encode(act.commitment, 'hex') as commitment`;
