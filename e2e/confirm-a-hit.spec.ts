/// <reference lib="dom" />

import type { RouteAnswer } from "#platform/http/contract";
import { custodyPage, listOwnRecordsRoute } from "#records/contract";
import { sampleImage } from "#testing/sample-images";
import { expectClean } from "./expect-clean.ts";
import { contextOf, speak } from "./faces.ts";
import { expect, test } from "./journey.ts";
import { enterAs, signInAs } from "./sign-in-as.ts";
import { theft } from "./theft.ts";

test("customs find a firearm, its owner confirms it, and what came of it is recorded", async ({
  browser,
  request,
  baseURL,
}) => {
  test.slow();
  await enterAs(request, "Javier Romero");
  const reference = await theft(request, baseURL, "ZW 318846");
  const contexts = await Promise.all([
    browser.newContext({
      ...(baseURL !== undefined && { baseURL }),
      ...contextOf({ language: "ar", theme: "light", width: 390 }),
    }),
    browser.newContext({
      ...(baseURL !== undefined && { baseURL }),
      ...contextOf({ language: "en", theme: "light", width: 1440 }),
    }),
  ]);
  const [customs, owner] = await Promise.all(contexts.map((context) => context.newPage()));
  if (customs === undefined || owner === undefined) throw new Error("no pages");

  // Customs of Morocco search with one sign wrong, in Arabic on a phone, and ask the owner.
  await speak(customs, "ar");
  await signInAs(customs, "Amal Haddad", { at: "/check" });
  await customs.locator("main textarea").first().fill("ZW318816");
  const panel = customs.getByRole("region", { name: "سجلات جميع الأعضاء" });
  await panel.getByLabel("رقم القضية أو المناسبة").fill("MA-2026-130");
  await panel.getByRole("button", { name: "ابحث في السجلات" }).click();
  const match = panel.getByRole("listitem").filter({ hasText: reference });
  await match.getByRole("button", { name: "اسأل صاحب السجل" }).click();
  await match.getByRole("radio", { name: "عاجل" }).check();
  await match.getByLabel("ملاحظة إلى مكتب صاحب السجل").fill("Slide and frame photographed");
  const photo = { name: "slide.png", mimeType: "image/png", buffer: await sampleImage("png") };
  await match.getByTestId("picture").setInputFiles(photo);
  await expect(match.getByRole("img")).toBeVisible();
  await expectClean(customs);
  await match.getByRole("button", { name: "إرسال السؤال" }).click();
  const asked = match.getByRole("link", { name: /HIT-/ });
  await expect(asked).toBeVisible();

  // Spain's desk was told, compares both and confirms; the secretariat knows that they are at it.
  await signInAs(owner, "Carmen Vidal", { at: "/notifications" });
  await owner
    .getByRole("link", { name: /Morocco.* asks .*Spain/ })
    .first()
    .click();
  await expect(owner.getByRole("heading", { level: 1 })).toHaveText(/^Possible match .HIT-/);
  await expect(owner.getByText("Slide and frame photographed")).toBeVisible();
  const seen = owner.getByRole("region", { name: /Seen by .*Morocco/ });
  await expect(seen.getByRole("img")).toBeVisible();
  await expect(owner.getByText("ZW318816", { exact: true })).toBeVisible();
  await expect(owner.getByText("ZW 318846", { exact: true })).toBeVisible();
  await expect(owner.getByText("Different: \u20661\u2069 for \u20664\u2069")).toBeVisible();
  await expectClean(owner);
  await owner.getByLabel("Note to whoever asked").fill("The number of the slide agrees");
  await owner.getByRole("button", { name: "Confirm: it is our firearm" }).click();
  await expect(
    owner.locator("#content").getByText("Hit: confirmed", { exact: true }),
  ).toBeVisible();
  await expect(owner.locator("#content").getByText("Confirmed", { exact: true })).toBeVisible();

  // Customs read the answer and record what came of it, which the owner sees.
  await asked.click();
  await expect(customs.getByText("The number of the slide agrees")).toBeVisible();
  await customs.getByRole("button", { name: "تسجيل ما آل إليه الأمر" }).click();
  await expect(customs.getByRole("alert")).toContainText("اختاروا ما آل إليه الأمر");
  await customs.getByLabel("ما آل إليه الأمر").selectOption({ label: "حُفظ السلاح دليلًا" });
  await customs.getByRole("button", { name: "تسجيل ما آل إليه الأمر" }).click();
  await expect(customs.locator("#content").getByText("مغلق", { exact: true })).toBeVisible();
  await expectClean(customs);
  await owner.goto("/records/contribution");
  await expect(
    owner.getByRole("table", { name: "What came of hits" }).getByText("Firearm kept as evidence"),
  ).toBeVisible();
  await expect(owner.getByRole("table", { name: "Shown to" }).getByText("Morocco")).toBeVisible();

  // What is destroyed takes two persons: Javier states it, and only another closes the record on it.
  const listed = await request.get(`${listOwnRecordsRoute.path}?limit=200`);
  const { records } = (await listed.json()) as RouteAnswer<typeof listOwnRecordsRoute>;
  const custody = custodyPage(records.find((one) => one.ownReference === reference)?.id ?? "");
  await owner.context().clearCookies();
  await signInAs(owner, "Javier Romero", { at: custody });
  await owner.getByLabel("What was done").selectOption("destroyed");
  await owner.getByRole("button", { name: "Add the step" }).click();
  await expect(owner.getByRole("alert")).toContainText("Give the day");
  await owner.getByLabel("The day is not known").check();
  await owner.getByLabel("Number of the certificate").fill("CERT-26-5");
  await owner.getByRole("button", { name: "Add the step" }).click();
  await expect(owner.getByText("Stated by one person; not yet confirmed")).toBeVisible();
  const confirm = owner.getByRole("button", { name: "Confirm: clear the record as destroyed" });
  await expect(confirm).toHaveCount(0);
  await expectClean(owner);

  // Who reported the theft stands apart, and is opened by who says why.
  await owner.goto(custody.replace(/custody$/, "persons"));
  await owner.getByRole("button", { name: "Open the persons" }).click();
  await expect(owner.getByRole("alert")).toContainText("Say why");
  await owner.getByLabel("Why you open them").fill("ALG-26-0411");
  await expectClean(owner);
  await owner.getByRole("button", { name: "Open the persons" }).click();
  await owner.getByLabel("Reported it").check();
  await owner.getByLabel("Name as written").fill("Aurelio Zubiri");
  await owner.getByRole("group", { name: "Date of birth" }).getByLabel("Unknown").check();
  await owner.getByRole("button", { name: "Add the person" }).click();
  await expect(owner.getByRole("heading", { name: "Aurelio Zubiri" })).toBeVisible();
  await expectClean(owner);
  await owner.context().clearCookies();
  await signInAs(owner, "Carmen Vidal", { at: custody });
  await confirm.click();
  await expect(confirm).toHaveCount(0);
  await expect(owner.getByText("Stated by one person; not yet confirmed")).toHaveCount(0);
  await expect(owner.getByText("CERT-26-5")).toBeVisible();
  await owner.context().clearCookies();
  await signInAs(owner, "Ingrid Solberg", { at: "/notifications" });
  await expect(owner.getByText(/Morocco.* asks .*Spain/).first()).toBeVisible();
  await Promise.all(contexts.map((context) => context.close()));
});
