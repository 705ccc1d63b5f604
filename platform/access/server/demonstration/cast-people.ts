import type { Role } from "#platform/access/contract";
import type { Language } from "#platform/i18n/contract";

export interface CastPerson {
  number: number;
  name: string;
  member: string;
  language: Language;
  /** Where the person works, by the number of the agency; two accounts for one of the cast. */
  accounts: { number: number; agency: number; signInName: string; roles: Role[] }[];
}

function person(
  number: number,
  name: string,
  [member, language]: [string, Language],
  account: { agency: number; signInName: string; roles: Role[] },
): CastPerson {
  return { number, name, member, language, accounts: [{ number, ...account }] };
}

const fr: [string, Language] = ["FR", "fr"];
const es: [string, Language] = ["ES", "es"];
const ma: [string, Language] = ["MA", "ar"];
const ke: [string, Language] = ["KE", "en"];

/** Sixteen invented people with every role, and two of each role that needs two. */
export const castPeople: CastPerson[] = [
  person(1, "Claire Moreau", fr, { agency: 1, signInName: "claire.moreau@fr", roles: ["desk"] }),
  person(2, "Julien Lefèvre", fr, { agency: 1, signInName: "julien.lefevre@fr", roles: ["desk"] }),
  person(3, "Thomas Rousseau", fr, {
    agency: 2,
    signInName: "thomas.rousseau@fr",
    roles: ["examiner"],
  }),
  person(4, "Hélène Dubois", fr, {
    agency: 2,
    signInName: "helene.dubois@fr",
    roles: ["examiner", "editor"],
  }),
  person(5, "Marc Fontaine", fr, {
    agency: 1,
    signInName: "marc.fontaine@fr",
    roles: ["member_administrator"],
  }),
  person(6, "Sophie Bernard", fr, {
    agency: 1,
    signInName: "sophie.bernard@fr",
    roles: ["analyst", "member_administrator"],
  }),
  {
    number: 7,
    name: "Lucía Ortega",
    member: "ES",
    language: "es",
    accounts: [
      {
        number: 7,
        agency: 3,
        signInName: "lucia.ortega@es",
        roles: ["desk", "member_administrator"],
      },
      {
        number: 17,
        agency: 4,
        signInName: "lucia.ortega.armas@es",
        roles: ["officer", "editor"],
      },
    ],
  },
  person(8, "Carmen Vidal", es, {
    agency: 3,
    signInName: "carmen.vidal@es",
    roles: ["desk", "member_administrator"],
  }),
  person(9, "Javier Romero", es, {
    agency: 5,
    signInName: "javier.romero@es",
    roles: ["officer"],
  }),
  person(10, "Amal Haddad", ma, { agency: 7, signInName: "amal.haddad@ma", roles: ["officer"] }),
  person(11, "Youssef El Amrani", ma, {
    agency: 6,
    signInName: "youssef.elamrani@ma",
    roles: ["desk", "member_administrator"],
  }),
  person(12, "Wanjiru Kamau", ke, {
    agency: 9,
    signInName: "wanjiru.kamau@ke",
    roles: ["officer"],
  }),
  person(13, "Daniel Otieno", ke, {
    agency: 8,
    signInName: "daniel.otieno@ke",
    roles: ["desk", "member_administrator"],
  }),
  person(14, "Ingrid Solberg", ["IFS", "en"], {
    agency: 10,
    signInName: "ingrid.solberg@ifs",
    roles: ["secretariat", "editor"],
  }),
  person(15, "Mateo Duarte", ["IFS", "es"], {
    agency: 10,
    signInName: "mateo.duarte@ifs",
    roles: ["secretariat", "trainer"],
  }),
  person(16, "Kofi Mensah", ["IFS", "en"], {
    agency: 10,
    signInName: "kofi.mensah@ifs",
    roles: ["operator"],
  }),
];
