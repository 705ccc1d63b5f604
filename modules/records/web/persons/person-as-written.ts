import {
  type BirthDate,
  DocumentKind,
  type PersonContent,
  type PersonRole,
  type PersonSex,
} from "#records/contract";

/** A person while it is written. */
export interface WrittenPerson {
  readonly role: PersonRole | "";
  readonly name: string;
  readonly latinName: string;
  readonly precision: BirthDate["precision"] | "";
  readonly day: string;
  readonly year: string;
  readonly sex: PersonSex;
  readonly nationality: string;
  readonly document: DocumentKind | "";
  readonly number: string;
  readonly address: string;
  readonly remark: string;
}

const empty: WrittenPerson = {
  role: "",
  name: "",
  latinName: "",
  precision: "",
  day: "",
  year: "",
  sex: "unknown",
  nationality: "",
  document: "",
  number: "",
  address: "",
  remark: "",
};

/** What is stated of a person, as its form shows it. */
export function writtenPerson(content: PersonContent | undefined): WrittenPerson {
  if (content === undefined) return empty;
  const { role, name, birth, sex, document, remark } = content;
  return {
    ...empty,
    role,
    name,
    sex,
    latinName: content.latinName ?? "",
    nationality: content.nationality ?? "",
    address: content.address ?? "",
    precision: birth.precision,
    ...(birth.precision === "day" && { day: birth.day }),
    ...(birth.precision === "year" && { year: String(birth.year) }),
    ...(document && { document: document.kind, number: document.number }),
    ...(remark && { remark: remark.text }),
  };
}

export type MissingOfPerson = "role" | "name" | "birth" | "number";

/** The person as it is stated, or what is missing; `language` is that of the remark. */
export function statedPerson(
  written: WrittenPerson,
  language: string,
): PersonContent | { missing: MissingOfPerson[] } {
  const birth = birthOf(written);
  const { role, sex } = written;
  const said = (text: string) => (text.trim() === "" ? undefined : text.trim());
  const [name, number] = [said(written.name), said(written.number)];
  const lacks = written.document !== "" && number === undefined;
  if (role === "" || name === undefined || birth === undefined || lacks)
    return { missing: missingOf({ role, name, birth, lacks }) };
  const [latinName, address, text] = [written.latinName, written.address, written.remark].map(said);
  const kind = DocumentKind.safeParse(written.document).data;
  return {
    role,
    name,
    birth,
    sex,
    ...(latinName && { latinName }),
    ...(written.nationality !== "" && { nationality: written.nationality }),
    ...(kind && number && { document: { kind, number } }),
    ...(address && { address }),
    ...(text && { remark: { text, language } }),
  };
}

function missingOf(known: {
  role: string;
  name: string | undefined;
  birth: BirthDate | undefined;
  lacks: boolean;
}): MissingOfPerson[] {
  const missing = [
    known.role === "" && ("role" as const),
    known.name === undefined && ("name" as const),
    known.birth === undefined && ("birth" as const),
    known.lacks && ("number" as const),
  ];
  return missing.filter((one) => one !== false);
}

function birthOf({ precision, day, year }: WrittenPerson): BirthDate | undefined {
  switch (precision) {
    case "":
      return undefined;
    case "unknown":
      return { precision };
    case "day":
      return day === "" ? undefined : { precision, day };
    case "year":
      return /^\d{4}$/.test(year) ? { precision, year: Number(year) } : undefined;
  }
}
