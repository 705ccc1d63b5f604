import { TraceQuestion } from "#tracing/contract";

/** A pistol seized in Spain, as it would be asked about; whole but for its photographs. The number is invented. */
export function seizedPistol(now: Date): TraceQuestion {
  return TraceQuestion.parse({
    weapon: {
      make: "Glock",
      manufacturer: "Glock",
      model: "17",
      type: "pistol",
      calibre: "9 mm Luger",
      country: "AT",
      serials: [{ text: "KXB4471", place: { part: "frame" } }],
      serialState: "legible",
    },
    recovery: {
      what: "border_control",
      when: { precision: "day", day: new Date(now.getTime() - 864e5).toISOString().slice(0, 10) },
      where: { country: "ES", place: "Algeciras" },
      caseReference: "ALG-26-0411",
    },
    ground: "illicit_possession",
    facts: "Found under the floor of a car that came off the ferry.",
    use: "criminal_investigation",
    urgency: "routine",
    domestic: "nothing_found",
    mayPassOn: true,
  });
}
