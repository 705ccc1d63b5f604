/// <reference lib="dom" />

import { readFile } from "node:fs/promises";
import { draftRecordRoute, type RecordContent, recordPage } from "#records/contract";
import { stolenPistol } from "#testing/records/sample-record";
import { expectClean } from "./expect-clean.ts";
import { contextOf, type Face, speak } from "./faces.ts";
import { type APIRequestContext, type Browser, expect, type Page, test } from "./journey.ts";
import { signInAs } from "./sign-in-as.ts";

test("a seized pistol is traced through two members to its first sale", async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const spain = await openAs(browser, baseURL, { language: "en", theme: "light", width: 1440 });
  const morocco = await openAs(browser, baseURL, { language: "ar", theme: "light", width: 390 });

  // Javier begins it from the record of the pistol he has in hand; his desk gets it.
  await signInAs(spain, "Javier Romero", { at: "/traces" });
  await expectClean(spain);
  const record = recordPage(await seize(spain.request, baseURL));
  await spain.goto(record);
  await spain.getByRole("link", { name: "Trace this firearm" }).click();
  await expect(spain.getByLabel("Make", { exact: true })).toHaveValue("Glock");
  await expect(spain.getByText("Names of persons do not belong")).toBeVisible();
  await expectClean(spain);
  await spain.getByLabel("Year of manufacture").fill("1998");
  await spain.getByRole("button", { name: "Save as a draft" }).click();
  await expect(spain.getByRole("heading", { level: 1 })).toHaveText(/^Trace .TRC-/);
  await expectClean(spain);
  await spain.getByRole("button", { name: "Submit to our desk" }).click();
  await expect(spain.getByText("With the own desk").first()).toBeVisible();
  const trace = new URL(spain.url()).pathname;
  const reference = (await spain.getByRole("heading", { level: 1 }).innerText()).match(/TRC[\w-]+/);

  // Carmen sees what it lacks, is led to the field, mends it and chooses whom to ask.
  await changeHands(spain, "Carmen Vidal", trace);
  await spain.getByRole("link", { name: /Say what shows that the firearm is illicit/ }).click();
  await expect(spain.getByLabel(/^Facts that show/)).toBeFocused();
  await spain.getByLabel(/^Facts that show/).fill("Found under the floor of a car off the ferry.");
  await spain.getByLabel("Legal ground").selectOption("illicit_possession");
  await spain.getByLabel("What the answer will be used for").selectOption("criminal_investigation");
  await spain.getByLabel("Done: nothing found").check();
  await expectClean(spain);
  await spain.getByRole("button", { name: "Save as a draft" }).click();
  await expect(spain.getByText("Must be mended")).toHaveCount(0);
  await spain.getByRole("button", { name: "Send the request" }).click();
  await expect(spain.getByRole("alert")).toContainText("Choose at least one member");
  const telephone = spain.getByRole("link", { name: /^\+212/ });
  await expect(telephone).toBeHidden();
  await spain.getByLabel("Another member, by its name").selectOption("MA");
  await expect(telephone).toHaveAttribute("href", /^tel:\+212/);
  await expect(spain.getByText(/(open|closed now), \d\d:\d\d there/).first()).toBeVisible();
  await spain.getByRole("button", { name: "Add", exact: true }).click();
  await expect(telephone).toBeVisible();
  await expectClean(spain);
  await spain.getByRole("button", { name: "Send the request" }).click();
  const asked = spain.getByRole("region", { name: /^Asked: .Morocco/ });
  await expect(asked.getByText("Sent, not acknowledged yet")).toBeVisible();
  await expect(asked.locator('a[href^="tel:+212"]')).toBeVisible();
  // It stands on the life line of the pistol, and the checklist of its record shows it.
  const line = await spain.context().newPage();
  await line.goto(`${record}/life`);
  await expect(line.getByText(/^Trace request sent to .*Morocco/)).toBeVisible();
  await expectClean(line);
  await line.goto(`${record}/protocol`);
  await expect(line.getByRole("link", { name: reference?.[0] ?? "" })).toBeVisible();
  await line.close();

  // Youssef's desk, in Arabic on a phone, has it and asks back.
  await signInAs(morocco, "Youssef El Amrani", { at: "/traces/inbox" });
  await expectClean(morocco);
  await morocco.getByRole("link", { name: reference?.[0] ?? "" }).click();
  await expect(morocco.getByText("KXB4471", { exact: true })).toBeVisible();
  await expect(morocco.getByText("1998", { exact: true })).toBeVisible();
  await morocco.getByRole("button", { name: "تأكيد الاستلام" }).click();
  await morocco.getByRole("button", { name: "طلب إيضاح" }).click();
  await morocco.getByLabel("الرقم التسلسلي بعد إعادة قراءته").check();
  await expectClean(morocco);
  await morocco.getByRole("button", { name: "إرسال السؤال" }).click();
  await expect(morocco.getByText("ينتظر ردًا").first()).toBeVisible();

  // Carmen replies.
  await spain.reload();
  await expect(asked.getByText("The serial number, read again")).toBeVisible();
  await asked.getByRole("button", { name: "Reply to what is asked back" }).click();
  await asked.getByLabel("Your reply").fill("KXB4471, read twice from the frame");
  await asked.getByRole("button", { name: "Send the reply" }).click();
  await expect(asked.getByText("KXB4471, read twice from the frame")).toBeVisible();

  // Youssef answers: exported in May 2015 to Portugal, which is to be asked next.
  await morocco.reload();
  await morocco.getByRole("button", { name: "الجواب", exact: true }).click();
  await morocco.getByLabel("نتيجة البحث").selectOption("exported");
  await morocco.getByLabel("السنة").fill("2015");
  await morocco.getByLabel("الشهر").selectOption("05");
  const consignee = morocco.getByRole("group", { name: "إلى من" });
  await consignee.getByLabel("الطرف").selectOption("dealer");
  await consignee.getByLabel("البلد").selectOption("PT");
  await morocco.getByRole("button", { name: /^ذكر .البرتغال/ }).click();
  await expectClean(morocco);
  await morocco.getByRole("button", { name: "إرسال الجواب" }).click();
  await expect(morocco.getByText("أُجيب عنه").first()).toBeVisible();

  // Portugal is not connected: Carmen asks it by other ways and types what it tells her.
  await spain.reload();
  await expect(asked.getByText(/to: dealer \(.Portugal/)).toBeVisible();
  await spain.getByRole("checkbox", { name: /Portugal.*named by an answer/ }).check();
  await spain.getByRole("button", { name: "Ask these members too" }).click();
  const outside = spain.getByRole("region", { name: /^Asked: .Portugal/ });
  await outside.getByLabel("Language of the form").selectOption("fr");
  await expectClean(spain);
  for (const [link, begin] of [
    ["Form to print (PDF)", "%PDF-1.7"],
    ["Text for a mail", "Demande de traçage"],
  ] as const) {
    const coming = spain.waitForEvent("download");
    await outside.getByRole("link", { name: link }).click();
    const file = await (await coming).path();
    expect((await readFile(file)).toString("utf8")).toContain(begin);
  }
  await outside.getByRole("button", { name: "Write down its answer" }).click();
  await outside.getByRole("button", { name: "Send the answer" }).click();
  await expect(outside.getByRole("alert")).toContainText("Choose what came of the search");
  await outside.getByLabel("What came of the search").selectOption("purchaser_identified");
  await outside.getByLabel("Year").fill("2016");
  await outside.getByLabel("Month").selectOption("05");
  await outside.getByLabel("Day").fill("4");
  await expectClean(spain);
  await outside.getByRole("button", { name: "Send the answer" }).click();
  await expect(outside.getByText("received outside")).toBeVisible();

  // What it adds up to, on one page of paper, and what it was worth.
  const life = spain.getByRole("region", { name: "Life of the firearm" });
  await expect(life.getByText(/^[\d,]+ days \(about \d+ years\)$/)).toBeVisible();
  await expect(life.getByText("How it left its maker was not told")).toBeVisible();
  const printed = (await spain.pdf({ format: "A4" })).toString("latin1");
  expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await spain.getByRole("button", { name: "Close the request" }).click();
  await expect(spain.getByRole("alert")).toContainText("Say what the answers were worth");
  await spain.getByLabel("The answers were useful").check();
  await spain.getByRole("button", { name: "Close the request" }).click();
  await expect(spain.getByText("What the answers were worth is recorded.")).toBeVisible();
  await expectClean(spain);
  await Promise.all([spain.context().close(), morocco.context().close()]);
});

async function openAs(browser: Browser, baseURL: string | undefined, face: Face): Promise<Page> {
  const context = await browser.newContext({
    ...(baseURL !== undefined && { baseURL }),
    ...contextOf(face),
  });
  const page = await context.newPage();
  await speak(page, face.language);
  return page;
}

/** One colleague leaves the desk's computer to another. */
async function changeHands(page: Page, name: string, at: string): Promise<void> {
  await page.context().clearCookies();
  await signInAs(page, name, { at });
}

/** The draft of a record of a pistol that was taken at the border; answers its id. The number is invented. */
async function seize(request: APIRequestContext, baseURL: string | undefined): Promise<string> {
  const { governance } = stolenPistol(new Date());
  const data: RecordContent = {
    type: "recovered",
    weapon: {
      make: "Glock",
      model: "17",
      type: "pistol",
      calibre: "9 mm Luger",
      country: "AT",
      serials: [{ text: "KXB4471", place: { part: "frame" } }],
      serialState: "legible",
      markings: [],
    },
    event: {
      what: "border_control",
      when: { precision: "day", day: "2026-05-04" },
      where: { country: "ES", place: "Algeciras" },
      caseReference: "ALG-26-0512",
    },
    governance,
  };
  const headers = { origin: baseURL ?? "", "idempotency-key": "e2e-seized-pistol" };
  const drafted = await request.post(draftRecordRoute.path, { data, headers });
  return ((await drafted.json()) as { id: string }).id;
}
