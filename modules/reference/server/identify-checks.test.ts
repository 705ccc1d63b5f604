import { beforeAll, describe, expect, test } from "vitest";
import type { MarkKind, MarkPart, Observation } from "#reference/contract";
import { buildReferenceIndex, identify, type ReferenceIndex } from "#reference/science";
import { readSeed } from "./seed/read-seed.ts";

/** A check as a person would type it, on the seed: facts of common public knowledge. */
type Check = {
  marks: readonly (string | readonly [text: string, part: MarkPart])[];
  stated?: Partial<Observation>;
  /** Make and model that must lead, likelier than this. */
  leader: readonly [make: string, model: string, above: number];
  /** What each mark must be read as; parts of one mark joined by a blank. */
  read?: readonly string[];
};

const checks: Readonly<Record<string, Check>> = {
  "CZ 75 B with a serial hard to read and a patent": {
    marks: ["CZ 75 B", "CAL. 9 PARA", "A3[8B]1?5", "4 821 337"],
    leader: ["CZ", "75", 0.6],
    read: ["make model", "calibre", "serial", "patent"],
  },
  "Smith & Wesson with the dash number of its series": {
    marks: ["SMITH & WESSON", "MOD. 10-5", "D123456", ".38 S&W SPECIAL CTG"],
    stated: { type: "revolver" },
    leader: ["Smith & Wesson", "Model 10", 0.9],
    read: ["make", "model", "serial", "calibre"],
  },
  "Beretta 92FS with Italian proof and half a patent": {
    marks: ["Beretta 92FS", "PN", "PAT. 4 303 3…", "BER123456Z", "MADE IN ITALY"],
    leader: ["Beretta", "92FS", 0.9],
    read: ["make model", "proof", "patent", "serial", "country"],
  },
  "Glock 19 imported by the maker's own house": {
    marks: ["GLOCK 19", "MADE IN AUSTRIA", "9x19", "GLOCK INC., SMYRNA, GA.", "ABC123"],
    leader: ["Glock", "19", 0.85],
  },
  "Tokarev in Cyrillic with its year": {
    marks: ["ТТ", "1943 г.", "АБ 1234"],
    stated: { type: "pistol", calibre: "7,62x25" },
    leader: ["Tula Arms Plant", "TT-33", 0.5],
    read: ["model", "year", "serial"],
  },
  "Izhevsk shotgun in Cyrillic": {
    marks: ["ИЖ-27", "12/70", "Сделано в СССР", "Л12345"],
    stated: { type: "shotgun" },
    leader: ["Baikal", "IZH-27", 0.8],
    read: ["model", "calibre", "country", "serial"],
  },
  "Makarov by its Russian name": {
    marks: ["ПМ", "9х18"],
    stated: { type: "pistol", country: "RU" },
    leader: ["Izhevsk Mechanical Plant", "PM Makarov", 0.4],
  },
  "Astra with a short number on the barrel": {
    marks: [
      ["12345", "frame"],
      ["214", "barrel"],
      ["ASTRA UNCETA Y CIA", "slide"],
      ["9 m/m P", "barrel"],
    ],
    leader: ["Astra", "A-80", 0.6],
    read: ["serial", "assembly", "make", "calibre"],
  },
  "Walther PPK by the old name of its calibre": {
    marks: ["WALTHER", "PPK", "7,65", "123456K"],
    leader: ["Walther", "PPK", 0.9],
    read: ["make", "model", "calibre", "serial"],
  },
  "Heckler & Koch with legal form and town": {
    marks: ["HECKLER & KOCH GMBH OBERNDORF/N", "P7M13", "9mm x 19", "MADE IN GERMANY"],
    leader: ["Heckler & Koch", "P7M13", 0.9],
    read: ["make", "model", "calibre", "country"],
  },
  "Luger: year and numbers of parts are no model": {
    marks: ["DWM", "1917", "4567", ["67", "bolt"]],
    stated: { type: "pistol" },
    leader: ["DWM", "Luger P08", 0.6],
    read: ["make", "year", "serial", "assembly"],
  },
  "Chinese Type 56": {
    marks: ["56式", "1234567"],
    stated: { type: "assault_rifle" },
    leader: ["Norinco", "Type 56", 0.7],
    read: ["model", "serial"],
  },
  "Taurus with its importer": {
    marks: ["TAURUS BRASIL", "INT MFG MIAMI FL", "PT 92 AF"],
    leader: ["Taurus", "PT92", 0.9],
    read: ["make country", "importer", "model"],
  },
  "Romanian rifle imported by Century": {
    marks: ["CENTURY ARMS INC GEORGIA VT", "ROMARM/CUGIR", "WASR-10", "7.62X39MM", "A1-12345-18"],
    leader: ["Cugir", "WASR-10", 0.9],
    read: ["importer", "make", "model", "calibre", "serial"],
  },
  "Importer alone does not make the gun": {
    marks: ["CENTURY ARMS INC GEORGIA VT", "AKM", "7.62x39"],
    leader: ["Izhmash", "AKM", 0.4],
  },
  "SIG Sauer by hyphen": {
    marks: ["SIG-SAUER P226", "9 mm Para", "MADE IN W. GERMANY", "U123456"],
    leader: ["SIG Sauer", "P226", 0.85],
    read: ["make model", "calibre", "country", "serial"],
  },
  "Browning of Herstal": {
    marks: ["BROWNING HI-POWER", "9x19", "MADE IN BELGIUM", "245NX12345"],
    leader: ["Browning", "Hi-Power", 0.85],
  },
  "Colt 1911 in the long inscription": {
    marks: ["COLT'S PT. F.A. MFG. CO. HARTFORD, CT. U.S.A.", "M1911A1 U.S. ARMY", "No 812345"],
    leader: ["Colt", "M1911A1", 0.8],
  },
  "Remington 870": {
    marks: ["REMINGTON ARMS CO. INC. ILION, N.Y.", "MODEL 870", "12 GA", "V123456V"],
    stated: { type: "shotgun", action: "pump_action" },
    leader: ["Remington", "870", 0.85],
    read: ["make", "model", "calibre", "serial"],
  },
  "Ruger 10/22, a model that looks like a fraction": {
    marks: ["STURM, RUGER & CO. INC.", "10/22", ".22 LR", "123-45678"],
    leader: ["Ruger", "10/22", 0.85],
    read: ["make", "model", "calibre", "serial"],
  },
  "Desert Eagle": {
    marks: ["ISRAEL MILITARY INDUSTRIES", "DESERT EAGLE .44 MAGNUM"],
    leader: ["IMI", "Desert Eagle", 0.85],
    read: ["make", "model calibre"],
  },
  "Mauser by wartime code, calibre stated": {
    marks: ["MOD. 98", "byf", "43"],
    stated: { type: "rifle", action: "bolt_action", calibre: "7,92x57" },
    leader: ["Mauser", "Karabiner 98k", 0.25],
  },
  "Alarm pistol of Turkish make": {
    marks: ["ZORAKI", "MOD. 914", "9mm P.A.K.", "MADE IN TURKEY"],
    leader: ["Zoraki", "914", 0.85],
    read: ["make", "model", "calibre", "country"],
  },
  "A make misread by one character": {
    marks: ["BERE1TA", "MOD. 84F", "CAL. 9 CORTO"],
    leader: ["Beretta", "84F Cheetah", 0.6],
    read: ["make", "model", "calibre"],
  },
  "Kalashnikov of Izhevsk in Arabic figures": {
    marks: ["AK-103", "٧٫٦٢x٣٩", "١٢٣٤٥٦"],
    leader: ["Izhmash", "AK-103", 0.7],
    read: ["model", "calibre", "serial"],
  },
};

let index: ReferenceIndex;

beforeAll(async () => {
  const { lists } = await readSeed();
  index = buildReferenceIndex(lists.entries, lists);
});

function observationOf({ marks, stated }: Check): Observation {
  const markings = marks.map((mark) =>
    typeof mark === "string" ? { text: mark } : { text: mark[0], place: { part: mark[1] } },
  );
  return { markings, ...stated };
}

describe("identification on the seed", () => {
  test.for(Object.entries(checks))("%s", ([, check]) => {
    const { candidates, readings } = identify(index, observationOf(check));
    const [leader] = candidates;
    const entry = index.entries.find(({ ref }) => ref === leader?.ref);
    const [make, model, above] = check.leader;
    const read = readings.map(({ parts }) => parts.map((part): MarkKind => part.kind).join(" "));
    expect({ make: entry?.make, model: entry?.model, read: check.read ? read : undefined }).toEqual(
      {
        make,
        model,
        read: check.read,
      },
    );
    expect(leader?.probability).toBeGreaterThan(above);
  });

  test("a model the table lacks is not given to another with confidence", () => {
    const { candidates, notInTable } = identify(index, {
      markings: [{ text: "GLOCK 60" }, { text: "9x19" }],
    });
    expect(notInTable).toBeGreaterThan(0.3);
    expect(candidates[0]?.probability).toBeLessThan(0.3);
  });

  test("a maker and model nobody knows are not in the table", () => {
    const { notInTable } = identify(index, {
      markings: [{ text: "QUORVEX ARMS" }, { text: "MODEL XQ-7734" }],
    });
    expect(notInTable).toBeGreaterThan(0.7);
  });
});
