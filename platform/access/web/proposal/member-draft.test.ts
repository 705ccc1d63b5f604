import { expect, test } from "vitest";
import { checkMemberDraft, emptyMemberDraft } from "./member-draft.ts";

const written = {
  ...emptyMemberDraft("fr"),
  member: " sn ",
  reason: "Accession signed",
  agencyName: "Bureau central national",
  agencyLanguage: "fr",
  zone: "Africa/Dakar",
  administrator: "Awa Ndiaye",
  signInName: "awa.ndiaye",
};

test("a country is admitted with its bureau and first administrator", () => {
  expect(checkMemberDraft(written)).toMatchObject({
    body: {
      content: {
        kind: "admit_member",
        member: "SN",
        names: null,
        agency: { kind: "national_bureau", place: null },
        administrator: { signInName: "awa.ndiaye", language: "fr" },
      },
    },
  });
});

test("an international entity needs its name in four languages", () => {
  expect(checkMemberDraft({ ...written, member: "WCO" })).toEqual({ wrong: ["names"] });
});

test("what is wrong comes in the order of the fields", () => {
  expect(checkMemberDraft({ ...emptyMemberDraft("en"), zone: "Dakar" })).toEqual({
    wrong: [
      "member",
      "agencyName",
      "agencyLanguage",
      "zone",
      "administrator",
      "signInName",
      "reason",
    ],
  });
});

test("a suspension needs a member and a reason only", () => {
  const suspension = { ...emptyMemberDraft("en"), kind: "suspend_member", member: "KE" } as const;
  expect(checkMemberDraft(suspension)).toEqual({ wrong: ["reason"] });
  expect(checkMemberDraft({ ...suspension, reason: "Dues" })).toEqual({
    body: { content: { kind: "suspend_member", member: "KE" }, reason: "Dues" },
  });
});
