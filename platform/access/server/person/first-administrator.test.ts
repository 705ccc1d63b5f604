import { afterAll, beforeAll, expect, test } from "vitest";
import { openInvitationRoute } from "#platform/access/contract";
import { startTestServer, type TestServer } from "#testing/test-server";
import { createFirstAdministrator } from "./create-first-administrator.ts";

let tested: TestServer;
beforeAll(async () => {
  tested = await startTestServer({ isDemonstration: false });
});
afterAll(() => tested.stop());

const first = {
  member: "PT",
  names: null,
  agency: { kind: "national_bureau", name: "Gabinete Nacional", nameLanguage: "pt" },
  zone: "Europe/Lisbon",
  name: "Rui Costa",
  signInName: "rui.costa",
  language: "en",
  roles: ["secretariat"],
} as const;

test("an installation begins with two administrators, and the third is granted inside", async () => {
  const { query } = tested.database.runtime;
  const token = (await createFirstAdministrator(query, first)) ?? "";
  const opened = await tested
    .browser()
    .call(openInvitationRoute, { body: { token, password: "seven quiet herons at noon" } });
  expect(opened.signInName).toBe("rui.costa@pt");
  const second = { ...first, name: "Ana Reis", signInName: "ana.reis" };
  expect(await createFirstAdministrator(query, second)).toBeDefined();
  const third = { ...first, name: "Eva Pinto", signInName: "eva.pinto" };
  expect(await createFirstAdministrator(query, third)).toBeUndefined();
});

test.each(["FR", "ES"])(
  "of %s, which the cast of a demonstration administered, too",
  async (member) => {
    const { query } = tested.database.runtime;
    const make = (name: string) =>
      createFirstAdministrator(query, { ...first, member, name, signInName: name });
    const token = (await make("ada.first")) ?? "";
    const opened = await tested
      .browser()
      .call(openInvitationRoute, { body: { token, password: "seven quiet herons at noon" } });
    expect(opened.signInName).toBe(`ada.first@${member.toLowerCase()}`);
    expect(await make("ben.second")).toBeDefined();
    expect(await make("cyd.third")).toBeUndefined();
  },
);
