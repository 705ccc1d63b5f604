import {
  acceptTwice,
  giveSource,
  proposalOf,
  sendProposal,
  takeUp,
} from "./editing/write-proposal.ts";
import { expect, type Locator, type Page, test } from "./journey.ts";
import { enterAs, signInAs } from "./sign-in-as.ts";

/** A make of its own, so that nothing else is found under it; letters only, as names have. */
const letters = [...String(Date.now() % 1_000_000)].map((digit) => "BCDFGHJKLM"[Number(digit)]);
const make = `QUORL${letters.join("")}`;
const source = "Maker's catalogue";

test("an entry is made, split, changed in bulk after a look, and merged back; its number points to its make", async ({
  baseURL,
  page,
  playwright,
}) => {
  test.slow();
  const open = () => playwright.request.newContext({ baseURL: baseURL ?? "" });
  const editors = [await open(), await open()] as const;
  await enterAs(editors[0], "Lucía Ortega", 2);
  await enterAs(editors[1], "Ingrid Solberg");
  await signInAs(page, "Hélène Dubois");
  await acceptTwice(await makeEntry(page), editors);
  const entry = await addressOf(page, `${make} Alpha`);

  await page.goto(entry);
  const ofMake = page.getByRole("button", { name: new RegExp(`Follow all of .*${make}`) });
  await follow(page, ofMake);
  await page.getByRole("link", { name: "Merge or split" }).click();
  await acceptTwice(await splitOff(page, "Beta"), editors);
  const other = await addressOf(page, `${make} Beta`);
  await expectTold(page, `${make} Beta changed: version 1`);
  await page.goto(entry);
  await ofMake.click();
  await expect(ofMake).toHaveAttribute("aria-pressed", "false");
  await page.goto(`/reference?q=${make}+beta`);
  await follow(page, page.getByRole("button", { name: "Follow this search" }));
  await page.goto(other);
  await expect(page.getByText("Split off from this entry")).toBeVisible();

  await acceptTwice(await changeBoth(page), editors);
  for (const one of [entry, other]) {
    await page.goto(one);
    await expect(page.getByText("Test series")).toBeVisible();
  }
  await page.goto("/notifications");
  await expect(page.getByText(`${make} Beta changed: version 2`).first()).toBeVisible();
  await expect(page.getByText(`${make} Alpha changed: version 3`)).toHaveCount(0);
  await page.goto(other);

  await page.getByRole("link", { name: "Merge or split" }).click();
  await acceptTwice(await mergeInto(page, numberOf(entry)), editors);
  await page.goto(other);
  await expect(page.getByRole("heading", { level: 1, name: `${make} Alpha` })).toBeVisible();
  await expect(page.getByText(`${numberOf(other)} is part of`)).toBeVisible();

  await expectLeads(page);
  for (const editor of editors) await editor.dispose();
});

function numberOf(address: string): string {
  return address.split("/").at(-1) ?? "";
}

async function follow(page: Page, button: Locator): Promise<void> {
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByText("You are told when it changes.")).toBeVisible();
}

/** The bell leads to the version it tells of. */
async function expectTold(page: Page, told: string): Promise<void> {
  await page.goto("/notifications");
  await page.getByText(told).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Versions of");
}

/** Proposes an entry with two variants and a note on its numbers. */
async function makeEntry(page: Page): Promise<string> {
  await page.goto("/reference/new");
  for (const [field, value] of [
    ["Make", make],
    ["Model", "Alpha"],
  ] as const) {
    await page.getByRole("textbox", { name: field, exact: true }).fill(value);
    await giveSource(page, field, source);
  }
  await page.getByLabel("Type", { exact: true }).selectOption("pistol");
  await giveSource(page, "Type", source);
  await takeUp(page, "Variants");
  for (const name of ["Long", "Short"]) {
    await page.getByRole("button", { name: "Add to: Variants" }).click();
    const row = page.getByRole("group", { name: /^Variants: \d+$/ }).last();
    await row.getByLabel("Name", { exact: true }).fill(name);
  }
  await giveSource(page, "Variants", source);
  await takeUp(page, "How the maker numbered");
  await page.getByRole("button", { name: "Add to: How the maker numbered" }).click();
  await page
    .getByLabel("How it was numbered, in the words of the source", { exact: true })
    .fill("2 letters followed by 7 digits");
  await giveSource(page, "How the maker numbered", source);
  return sendProposal(page, "The table lacks it");
}

/** The page of a published entry, as its author finds it in the proposal. */
async function addressOf(page: Page, name: string): Promise<string> {
  await page.reload();
  const link = page.getByRole("link", { name: new RegExp(`^${name} [A-Z]+\\d+$`) }).first();
  return (await link.getAttribute("href")) ?? "";
}

/** The second variant leaves with a model of its own. */
async function splitOff(page: Page, model: string): Promise<string> {
  await page.getByRole("button", { name: "Propose the split" }).click();
  await expect(page.getByRole("alert")).toContainText("Give the model of the new entry");
  await page.getByLabel("Model of the new entry").fill(model);
  await page.getByRole("checkbox", { name: /Short/ }).check();
  await page.getByLabel("Source", { exact: true }).fill(source);
  await page.locator("#split-reason").fill("Sold under another name");
  await page.getByRole("button", { name: "Propose the split" }).click();
  return proposalOf(page);
}

/** Both entries of the make get another name; nothing is sent before each was looked at. */
async function changeBoth(page: Page): Promise<string> {
  await page.goto("/reference/bulk");
  await page.getByLabel("Which entries").fill(make);
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose the field");
  await page.getByLabel("Field", { exact: true }).selectOption({ label: "Also known as" });
  await page.getByRole("textbox", { name: "Also known as" }).fill("Test series");
  await page.getByLabel("Source", { exact: true }).fill(source);
  // A search is as new as the table within seconds.
  await expect(async () => {
    await page.getByRole("button", { name: "Show what would change" }).click();
    await expect(page.getByText("2 entries would change")).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(page.getByText("Test series")).toHaveCount(3);
  await page.getByLabel("Why", { exact: true }).fill("Both were sold in it");
  await page.getByRole("button", { name: "Propose for 2 entries" }).click();
  return proposalOf(page);
}

async function mergeInto(page: Page, number: string): Promise<string> {
  await page.getByRole("button", { name: "Propose the merge" }).click();
  await expect(page.getByRole("alert")).toContainText("Give the number of an entry");
  await page.getByLabel("Number of the entry that stays").fill(number.toLowerCase());
  await expect(page.locator("main").getByText(`${make} Alpha`)).toBeVisible();
  await page.locator("#mergeReason").fill("One model after all");
  await page.getByRole("button", { name: "Propose the merge" }).click();
  return proposalOf(page);
}

/** A check that has nothing but a number names the make that numbers so. */
async function expectLeads(page: Page): Promise<void> {
  await page.goto("/check");
  await page.getByRole("button", { name: "It is safe and I wear gloves" }).click();
  await page.getByRole("textbox", { name: "Mark 1", exact: true }).fill("KT4471093");
  await expect(page.getByText("Who numbers so")).toBeVisible();
  await expect(page.getByText("@@#######")).toBeVisible();
  const lead = page.getByRole("listitem").filter({ hasText: make }).filter({ hasText: source });
  await expect(lead).toContainText("Alpha");
  await expect(page.getByText(/Makes learned: \d/)).toBeVisible();
}
