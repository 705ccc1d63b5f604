import { latestReview, type RecordContent } from "#records/contract";

/** A theft as an owner would enter it, complete; `now` sets the review day. The number is invented. */
export function stolenPistol(now: Date): RecordContent {
  return {
    type: "stolen",
    weapon: {
      make: "Astra",
      model: "A-90",
      type: "pistol",
      calibre: "9×19",
      country: "ES",
      serials: [{ text: "A3[8B]1?5", place: { part: "frame", side: "right" } }],
      serialState: "partial",
      markings: [],
    },
    event: {
      what: "dwelling",
      when: { precision: "between", from: "2026-03-01", to: "2026-03-04" },
      where: { country: "ES", place: "Algeciras" },
      caseReference: "ALG-26-0411",
    },
    governance: {
      handling: "official",
      disclosure: "open",
      conditionsOfUse: ["ask_owner_before_action"],
      excludedMembers: [],
      namedMembers: [],
      namedAgencies: [],
      ownReference: "R-2026-77",
      reviewOn: latestReview(now),
    },
  };
}
