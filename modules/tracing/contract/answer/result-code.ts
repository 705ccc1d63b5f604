import * as z from "zod";

/** What the search in a member's records came to; language-neutral (domain 1.6). */
export const ResultCode = z.enum([
  "purchaser_identified",
  "last_legal_holder_identified",
  "state_stock",
  "exported",
  "reported_lost",
  "reported_stolen",
  "reported_destroyed",
  "reported_deactivated",
  "registered_current",
  "no_record",
  "records_not_available",
  "too_old",
  "never_in_this_country",
  "serial_not_consistent",
  "insufficient_identification",
  "not_manufactured_here",
  "obliterated_unrestored",
  "privately_made_no_commerce",
]);
export type ResultCode = z.infer<typeof ResultCode>;

/** What happened to the firearm at one point of its life. */
export const LinkKind = z.enum([
  "manufactured",
  "exported",
  "imported",
  "sold_to_trade",
  "sold_to_holder",
  "transferred",
  "taken_into_state_stock",
  "registered",
  "reported_lost",
  "reported_stolen",
  "reported_destroyed",
  "reported_deactivated",
]);
export type LinkKind = z.infer<typeof LinkKind>;

/** What a result needs beside its code: links of one of these kinds, a year, or nothing. */
interface ResultNeeds {
  readonly link?: readonly LinkKind[];
  /** From which year on there are records, or until which. */
  readonly year?: true;
}

export const resultNeeds: Readonly<Record<ResultCode, ResultNeeds>> = {
  purchaser_identified: { link: ["sold_to_holder"] },
  last_legal_holder_identified: { link: ["sold_to_holder", "transferred", "registered"] },
  state_stock: { link: ["taken_into_state_stock"] },
  exported: { link: ["exported"] },
  reported_lost: { link: ["reported_lost"] },
  reported_stolen: { link: ["reported_stolen"] },
  reported_destroyed: { link: ["reported_destroyed"] },
  reported_deactivated: { link: ["reported_deactivated"] },
  registered_current: { link: ["registered"] },
  no_record: {},
  records_not_available: { year: true },
  too_old: { year: true },
  never_in_this_country: {},
  serial_not_consistent: {},
  insufficient_identification: {},
  not_manufactured_here: {},
  obliterated_unrestored: {},
  privately_made_no_commerce: {},
};

/** Results that say where the firearm was: they move the chain on. */
export const findingCodes: ReadonlySet<ResultCode> = new Set(
  ResultCode.options.filter((code) => resultNeeds[code].link !== undefined),
);
