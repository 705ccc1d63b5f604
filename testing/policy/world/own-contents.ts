import {
  type ListMapping,
  latestReview,
  type PersonContent,
  type RecordMapping,
  type WatchContent,
} from "#records/contract";

export const possessor: PersonContent = {
  role: "possessor",
  name: "Evaristo Quiñonero",
  birth: { precision: "unknown" },
  sex: "unknown",
};

export const listText = "serial;make\nZX10002;Star\n";
export const columns: ListMapping["columns"] = { serial: "serial", make: "make" };

export const recordsText = `reference;status;firearm type;make;model;serial number;calibre;date
W-1;stolen;pistol;Star;B;ZX10001;9x19;2024-03-01
`;

export function mapping(now: Date): RecordMapping {
  return {
    columns: {
      reference: "ownReference",
      status: "recordType",
      "firearm type": "type",
      make: "make",
      model: "model",
      "serial number": "serial",
      calibre: "calibre",
      date: "day",
    },
    words: {},
    whenEmpty: {},
    takesDuplicates: false,
    sharing: {
      handling: "official",
      disclosure: "open",
      conditionsOfUse: [],
      excludedMembers: [],
      namedMembers: [],
      namedAgencies: [],
      reviewOn: latestReview(now),
    },
  };
}

export function watched(now: Date): WatchContent {
  return {
    numbers: [{ text: "ZX77081" }],
    gun: {},
    purpose: "ALG-26-0411",
    tells: ["agency"],
    reviewOn: latestReview(now),
  };
}
