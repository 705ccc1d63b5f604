import type pg from "pg";
import { castId } from "#platform/access/server";
import { readPrepared } from "#platform/database";
import { createSerialReader, seekInStore } from "#records/server";
import { searchTrigrams } from "../serve/trigram-search.ts";
import type { Contender } from "./contender.ts";

const reader = { member: "MA", agency: castId("agency", 7), isDesk: true };

/** The search function alone, in one transaction under row security, without a server before it. */
export function engineOf(pool: pg.Pool): Contender {
  const serials = createSerialReader();
  return ({ text, gun }) =>
    readPrepared(pool, reader, async (read) => {
      const { answer } = await seekInStore(serials, read, { numbers: [{ text }], gun }, 10);
      return answer.ranked.map(({ record, numbers }) => ({
        record,
        norm: numbers[0]?.edits.flatMap(({ recorded }) => recorded).join("") ?? "",
        make: gun.make ?? "",
      }));
    });
}

export function peerEngineOf(pool: pg.Pool): Contender {
  return ({ text, gun }) => searchTrigrams(pool, { text, gun });
}
