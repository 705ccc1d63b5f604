import type { Agency, MemberNames, ProfileContent } from "#platform/directory/contract";
import { castId } from "./cast-id.ts";

type CastAgency = Pick<Agency, "kind" | "name" | "place"> & { number: number; isDesk?: true };

export interface CastCountry {
  id: string;
  names: MemberNames | null;
  /** Language of the agencies' names. */
  language: string;
  profile: ProfileContent;
  agencies: CastAgency[];
}

const weekdays = (opens: string, closes: string, days = [1, 2, 3, 4, 5]) =>
  days.map((day) => ({ day, opens, closes }));

/** Synthetic members of the demonstration: nothing here describes a real service. */
export const castMembers: CastCountry[] = [
  {
    id: "FR",
    names: null,
    language: "fr",
    profile: {
      languages: ["fr", "en"],
      dutyPhone: "+33199000101",
      deskMail: "desk@fr.example",
      zone: "Europe/Paris",
      week: weekdays("08:30", "17:30"),
      holidays: ["2026-12-25", "2027-01-01", "2027-05-01", "2027-07-14"],
      agreements: [
        { kind: "interpol", partner: null, until: null },
        { kind: "prum", partner: null, until: null },
        { kind: "bilateral", partner: "MA", until: "2029-12-31" },
      ],
      coversFrom: 1986,
      coversUntil: null,
    },
    agencies: [
      {
        number: 1,
        kind: "national_bureau",
        name: "Bureau central national",
        place: "Nanterre",
        isDesk: true,
      },
      { number: 2, kind: "laboratory", name: "Laboratoire de balistique", place: "Écully" },
    ],
  },
  {
    id: "ES",
    names: null,
    language: "es",
    profile: {
      languages: ["es", "en", "fr"],
      dutyPhone: "+34910000202",
      deskMail: "desk@es.example",
      zone: "Europe/Madrid",
      week: weekdays("09:00", "15:00"),
      holidays: ["2026-12-08", "2026-12-25", "2027-01-06", "2027-10-12"],
      agreements: [
        { kind: "interpol", partner: null, until: null },
        { kind: "prum", partner: null, until: null },
      ],
      coversFrom: 1993,
      coversUntil: null,
    },
    agencies: [
      {
        number: 3,
        kind: "national_bureau",
        name: "Oficina Central Nacional",
        place: "Madrid",
        isDesk: true,
      },
      { number: 4, kind: "regulator", name: "Intervención de Armas", place: "Madrid" },
      { number: 5, kind: "police", name: "Comisaría del puerto", place: "Algeciras" },
    ],
  },
  {
    id: "MA",
    names: null,
    language: "ar",
    profile: {
      languages: ["ar", "fr"],
      dutyPhone: "+212530000303",
      deskMail: "desk@ma.example",
      zone: "Africa/Casablanca",
      week: weekdays("08:30", "16:30"),
      holidays: ["2027-01-11", "2027-01-14", "2027-07-30"],
      agreements: [
        { kind: "interpol", partner: null, until: null },
        { kind: "bilateral", partner: "FR", until: "2029-12-31" },
      ],
      coversFrom: 2004,
      coversUntil: null,
    },
    agencies: [
      {
        number: 6,
        kind: "national_bureau",
        name: "المكتب المركزي الوطني",
        place: "الرباط",
        isDesk: true,
      },
      { number: 7, kind: "customs", name: "الجمارك", place: "طنجة المتوسط" },
    ],
  },
  {
    id: "KE",
    names: null,
    language: "en",
    profile: {
      languages: ["en", "sw"],
      dutyPhone: null,
      deskMail: "desk@ke.example",
      zone: "Africa/Nairobi",
      week: weekdays("08:00", "17:00"),
      holidays: ["2026-12-12", "2026-12-25", "2027-06-01"],
      agreements: [
        { kind: "interpol", partner: null, until: null },
        { kind: "regional_organisation", partner: "RECSA", until: null },
      ],
      coversFrom: 2012,
      coversUntil: null,
    },
    agencies: [
      {
        number: 8,
        kind: "national_bureau",
        name: "National Central Bureau",
        place: "Nairobi",
        isDesk: true,
      },
      { number: 9, kind: "border", name: "Border post", place: "Busia" },
    ],
  },
  {
    id: "IFS",
    names: {
      en: "International Firearms Secretariat (fictional)",
      fr: "Secrétariat international des armes à feu (fictif)",
      es: "Secretaría Internacional de Armas de Fuego (ficticia)",
      ar: "الأمانة الدولية للأسلحة النارية (خيالية)",
    },
    language: "en",
    profile: {
      languages: ["en", "fr", "es", "ar"],
      dutyPhone: "+41220000505",
      deskMail: "desk@ifs.example",
      zone: "Europe/Zurich",
      week: weekdays("00:00", "23:59", [1, 2, 3, 4, 5, 6, 7]),
      holidays: [],
      agreements: [],
      coversFrom: null,
      coversUntil: null,
    },
    agencies: [
      { number: 10, kind: "secretariat", name: "Secretariat", place: "Geneva", isDesk: true },
    ],
  },
];

/** The agencies of a member as the directory keeps them. */
export function agenciesOf({ id, language, agencies }: CastCountry): Agency[] {
  return agencies.map(({ number, kind, name, place, isDesk }) => ({
    id: castId("agency", number),
    member: id,
    kind,
    name,
    nameLanguage: language,
    place,
    isDesk: isDesk === true,
    readsOfficial: false,
    isSynthetic: true,
    version: 1,
  }));
}
