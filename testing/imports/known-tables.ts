/** A small made table in the shape of one that is known by its columns, and what it must come to. */
export interface KnownTable {
  readonly name: string;
  readonly text: string;
  /** Firearms it states whole. */
  readonly firearms: number;
  /** Rows with faults, by the fault a reader should find. */
  readonly spoilt: Readonly<Record<string, number>>;
}

const few = 24;
const placesOf = (count: number) => Array.from({ length: count }, (_, at) => at);
/** Every eighth is spoilt: a row whose model or type says nothing that can be used. */
const isSpoilt = (at: number) => at % 8 === 7;
const spoiltOf = (count: number) => Math.floor(count / 8);

/** A reading of the Canadian table: an object for each number, two sub-entries within it. */
export function makeFrtTable(count = few): KnownTable {
  const spoilt = spoiltOf(count);
  const records = placesOf(count).map((at) => {
    const frn = String(990_001 + at);
    return {
      frn,
      make: "ZORBLAX",
      model: `Comet ${at + 1}`,
      ...(at % 2 === 0 && { manufacturer: "Zorblax Works" }),
      level: "Manufacturer Specifications",
      type: isSpoilt(at) ? "Hovercraft" : "Handgun",
      action: "Semi-Automatic",
      country: "AUSTRIA",
      legal_classification: "Restricted",
      serial_numbering: "On the right side of the frame.",
      year_dates: "1990-2004",
      importer: "No Data",
      notes: { make: ["Stamped on the slide."], calibre: ["See Note"] },
      sub_entries: [
        {
          frn: `${frn}-1`,
          calibre: "9mm Luger",
          shots: "15",
          barrel_length: "114",
          legal_classification: "Restricted",
        },
        {
          frn: `${frn}-2`,
          calibre: "45 ACP",
          shots: "10",
          barrel_length: "127",
          legal_classification: at % 2 === 0 ? "Prohibited" : "No Data",
        },
      ],
      cross_references: [{ frn: String(990_002 + at), description: `ZORBLAX Comet ${at + 2}` }],
      also_known_as: [`ZC-${at + 1}`],
      product_codes: [],
    };
  });
  const text = JSON.stringify(records, null, 1);
  // Each refers to the next: what comes before a spoilt one refers to nothing, nor does the last.
  const isLastKept = !isSpoilt(count - 1);
  const faults = { type_unknown: 2 * spoilt, reference_unknown: spoilt + (isLastKept ? 1 : 0) };
  return { name: "frt.json", text, firearms: count - spoilt, spoilt: faults };
}

/** What the query service of Wikidata answers: a binding for each item and cartridge, what is unknown unbound. */
export function makeWikidataResult(): KnownTable {
  const literal = (value: string) => ({ type: "literal", "xml:lang": "en", value });
  const spoilt = spoiltOf(few);
  const bindings = placesOf(few).flatMap((at) => {
    const item = { type: "uri", value: `http://www.wikidata.org/entity/Q99${90_001 + at}` };
    const label = isSpoilt(at) ? `Q99${90_001 + at}` : `Zorblax Meteor ${at + 1}`;
    return ["9×19mm Parabellum", ".45 ACP"].map((cartridge) => ({
      item,
      itemLabel: literal(label),
      manufacturerLabel: literal("Zorblax"),
      countryLabel: literal("Austria"),
      typeLabel: literal("semi-automatic pistol"),
      ammunitionLabel: literal(cartridge),
      inception: { type: "literal", value: "1990-01-01T00:00:00Z" },
      ...(at % 2 === 0 && { barrelLength: { type: "literal", value: "114" } }),
    }));
  });
  const vars = [...new Set(bindings.flatMap((binding) => Object.keys(binding)))];
  const text = JSON.stringify({ head: { vars }, results: { bindings } });
  return {
    name: "query.json",
    text,
    firearms: few - spoilt,
    spoilt: { model_missing: 2 * spoilt },
  };
}
