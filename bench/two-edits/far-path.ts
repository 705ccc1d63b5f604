import { castId } from "#platform/access/server";

/** A number with at most two wrong signs, and the gun it is on. */
export interface FarQuery {
  readonly text: string;
  /** Its signs as compared: the skeleton of the product. */
  readonly skel: string;
  readonly gun: { readonly make: string; readonly model: string };
  readonly gunKey: string;
}

/** What a path came upon: the record and its number, which its reader may see. */
export interface FarFind {
  readonly record: string;
  readonly norm: string;
}

/** A way to the records of one make and model whose number is two edits away; it may give others as well. */
export interface FarPath {
  readonly name: string;
  /** Bytes it takes beside the table, a record. */
  readonly bytes: number;
  /** Seconds to make it for a table that is filled. */
  readonly buildSeconds: number;
  readonly find: (query: FarQuery) => Promise<readonly FarFind[]>;
}

/** A desk that owns none of the records. */
export const reader = { member: "MA", agency: castId("agency", 7), isDesk: true };
