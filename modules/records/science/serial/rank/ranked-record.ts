import type { SerialEdit } from "#records/contract";
import type { FieldVerdict, StatedGun } from "../model/compare-guns.ts";

/** One number seen on the gun. */
export interface SoughtNumber {
  /** As seen, in the notation of the check page. */
  text: string;
  /** Seen on another part than frame or receiver: parts are exchanged. */
  isOnOtherPart?: boolean;
}

/** What is asked: every number on the gun and what else is stated of it. */
export interface SerialQuestion {
  numbers: readonly SoughtNumber[];
  gun: StatedGun;
}

/** One serial of one record, as a candidate source hands it over. */
export interface StoredSerial {
  record: string;
  norm: string;
  gun: StatedGun;
  /** The asker's own: found like any other, but no reason to look no further. */
  isOwn?: boolean;
}

/** A number of the question laid beside a serial of the record. */
export interface NumberMatch {
  /** Position in `numbers` of the question. */
  number: number;
  norm: string;
  /** Nats; 0 where nothing differs. */
  cost: number;
  edits: readonly SerialEdit[];
}

/** A record that may be of this gun, with every reason for its place. */
export interface RankedRecord {
  record: string;
  /**
   * ln of how much likelier the statements are of one gun than of two, but for a part that all records share: higher
   * is nearer, and only differences mean anything.
   */
  score: number;
  /** The best first; each number and each serial once. */
  numbers: readonly NumberMatch[];
  fields: readonly FieldVerdict[];
  /** Other records, shown or not, that are as near as this one, among those the source handed over. */
  othersEquallyNear: number;
}
