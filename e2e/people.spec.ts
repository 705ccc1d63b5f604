import { Secret, TOTP } from "otpauth";
import {
  decideProposalRoute,
  listPersonsRoute,
  type Person,
  proposeRoleRoute,
} from "#platform/access/contract";
import { draftRecordRoute, openRecordRoute } from "#records/contract";
import { stolenPistol } from "#testing/records/sample-record";
import { type APIRequestContext, expect, type Page, test } from "./journey.ts";
import { signInAs } from "./sign-in-as.ts";

const password = "a quiet harbour at dawn";

test("a person is invited, sets up the account and signs in with a second factor", async ({
  browser,
  page,
}) => {
  test.slow();
  const name = `amina.${Date.now()}`;
  const address = await invite(page, "Marc Fontaine", { name: "Amina Test", signInName: name });
  const newcomer = await (await browser.newContext()).newPage();
  const secret = await setUp(newcomer, address);
  await signIn(newcomer, `${name}@fr`, secret);
  const bar = newcomer.getByRole("banner");
  await expect(bar.getByRole("button", { name: /Amina Test/ })).toBeVisible();
  await newcomer.goto(address);
  await newcomer.getByLabel("Password", { exact: true }).fill(password);
  await newcomer.getByRole("button", { name: "Continue" }).click();
  await expect(newcomer.getByRole("alert")).toContainText("This invitation was used");
  await newcomer.context().close();
  await haveSystemTold(page);
});

/** The administrator has a system of the agency told of news; no address inside is taken. */
async function haveSystemTold(page: Page): Promise<void> {
  await page.goto("/webhooks");
  await page.getByRole("button", { name: "Register an address" }).click();
  const dialog = page.getByRole("dialog", { name: "Register an address" });
  const register = dialog.getByRole("button", { name: "Register an address" });
  await dialog.getByLabel("Address").fill("https://169.254.169.254/latest");
  await register.click();
  await expect(dialog.getByRole("alert")).toContainText("private, local or reserved");
  await dialog.getByLabel("Address").fill("https://hooks.police.example/proofmark");
  await register.click();
  await expect(dialog.getByText(/^whsec_/)).toBeVisible();
  await page.keyboard.press("Escape");
  const row = page.getByRole("listitem").filter({ hasText: "hooks.police.example" });
  await row.getByRole("button", { name: "Send a test message" }).click();
  await row.getByRole("button", { name: "Show the latest messages" }).click();
  await expect(row.getByRole("row", { name: /Test message/ })).toBeVisible();
  await row.getByRole("button", { name: "Remove" }).click();
  await expect(row).toBeHidden();
}

test("a role is given by two persons; two accounts of one person are one", async ({
  browser,
  page,
}) => {
  await signInAs(page, "Lucía Ortega", { at: "/people" });
  await page.getByRole("link", { name: "Javier Romero" }).click();
  await page.getByRole("button", { name: "Propose a role" }).click();
  const dialog = page.getByRole("dialog", { name: "Propose a role" });
  await dialog.getByRole("button", { name: "Propose" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Choose the role");
  await dialog.getByLabel("Role").selectOption({ label: "Trainer" });
  await dialog.getByLabel("Why").fill("Teaches the new recruits");
  await dialog.getByRole("button", { name: "Propose" }).click();
  await expect(page.getByText("Proposed. Another person decides.")).toBeVisible();
  await page.goto("/proposals");
  const what = /Role “.*Trainer.*” for .*Javier Romero/;
  const own = page.getByRole("listitem").filter({ hasText: what });
  await expect(own).toContainText("You proposed this, so you cannot approve it");
  await expect(own).toContainText("Needed: another administrator of the member");
  await expect(own.getByRole("button", { name: /Approve/ })).toBeHidden();
  const second = await (await browser.newContext()).newPage();
  await signInAs(second, "Lucía Ortega", { account: 2, at: "/proposals" });
  // Her other account, at the regulator, decides on nothing.
  await expect(second.getByRole("heading", { level: 1, name: "Not open to you" })).toBeVisible();
  await second.context().close();
  const third = await (await browser.newContext()).newPage();
  await signInAs(third, "Carmen Vidal", { at: "/proposals" });
  const others = third.getByRole("listitem").filter({ hasText: what });
  await others.getByRole("button", { name: /Approve/ }).click();
  await expect(others.getByText("Approved by")).toBeVisible();
  await third.goto("/people");
  await expect(third.getByRole("row", { name: /Javier Romero/ })).toContainText("Trainer");
  await third.context().close();
});

test("who leaves is out at once, in every browser, and what they had open goes on with a colleague", async ({
  browser,
  page,
  baseURL,
}) => {
  test.slow();
  const name = `leaver.${Date.now()}`;
  const address = await invite(page, "Lucía Ortega", { name: "Leaving Test", signInName: name });
  const leaver = await (await browser.newContext()).newPage();
  const secret = await setUp(leaver, address);
  const colleague = await (await browser.newContext()).newPage();
  await signInAs(colleague, "Carmen Vidal");
  await makeOfficer(page.request, colleague.request, baseURL, `${name}@es`);
  await signIn(leaver, `${name}@es`, secret);
  await expect(
    leaver.getByRole("banner").getByRole("button", { name: /Leaving Test/ }),
  ).toBeVisible();
  await leaver.goto("/directory");
  await expect(leaver.getByRole("heading", { level: 1, name: "Directory" })).toBeVisible();
  const reference = await draft(leaver.request, baseURL, name);
  await page.getByRole("link", { name: "Go on to Leaving Test" }).click();
  const work = page.getByRole("list", { name: "Open work" });
  await expect(work.getByRole("listitem")).toContainText(["Record"]);
  await expect(work).toContainText(reference);
  await page.getByRole("button", { name: "Record that they have left" }).click();
  const sure = page.getByRole("dialog", { name: "Has Leaving Test left?" });
  await sure.getByRole("button", { name: "Record that they have left" }).click();
  await expect(page.getByText(/^Left service on/)).toBeVisible();
  await leaver.goto("/account");
  await expect(leaver).toHaveURL(/sign-in/);
  await leaver.context().close();
  await page.getByRole("button", { name: "Hand it all over" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose who takes it over");
  await page.getByLabel("Hand over to").selectOption({ label: "Carmen Vidal" });
  await page.getByRole("button", { name: "Hand it all over" }).click();
  await expect(page.getByText("1 item handed over")).toBeVisible();
  await expect(page.getByText("Nothing is open.")).toBeVisible();
  await goOnWith(colleague, reference);
});

/** The successor is told, and comes to the draft by that. */
async function goOnWith(page: Page, reference: string): Promise<void> {
  await page.getByRole("button", { name: /Notifications: [1-9]\d* unread/ }).click();
  await page
    .getByRole("menuitem", { name: /Work that a colleague had open is now yours/ })
    .filter({ hasText: reference })
    .click();
  await expect(page.locator("main")).toContainText(reference);
  await page.context().close();
}

/** Two administrators make an account an officer's. */
async function makeOfficer(
  first: APIRequestContext,
  second: APIRequestContext,
  origin: string | undefined,
  signInName: string,
): Promise<void> {
  const headers = { origin: origin ?? "" };
  const listed = await first.get(`${listPersonsRoute.path}?limit=200`);
  const { persons } = (await listed.json()) as { persons: Person[] };
  const accounts = persons.flatMap((person) => person.accounts);
  const account = accounts.find((one) => one.signInName === signInName)?.id;
  const data = { account, role: "officer", reason: "Joins the border post" };
  const proposed = await first.post(proposeRoleRoute.path, { data, headers });
  const { id, version } = (await proposed.json()) as { id: string; version: number };
  const decided = await second.post(decideProposalRoute.path.replace(":proposal", id), {
    data: { decision: "approved" },
    headers: { ...headers, "if-match": `"${version}"` },
  });
  expect(decided.ok(), "the role is granted").toBe(true);
}

/** The draft of a theft, begun as a client would; answers its reference. */
async function draft(
  request: APIRequestContext,
  origin: string | undefined,
  key: string,
): Promise<string> {
  const headers = { origin: origin ?? "", "idempotency-key": `e2e-${key}` };
  const data = stolenPistol(new Date());
  const drafted = await request.post(draftRecordRoute.path, { data, headers });
  const { id } = (await drafted.json()) as { id: string };
  const opened = await request.get(openRecordRoute.path.replace(":record", id));
  return ((await opened.json()) as { reference: string }).reference;
}

test("an emergency access is told to the desk, ended and reviewed by another person", async ({
  browser,
  page,
}) => {
  const reason = `Shots fired at the border post ${Date.now()}`;
  await signInAs(page, "Wanjiru Kamau", { at: "/emergency" });
  await expect(page.getByText("Before you open it")).toBeVisible();
  await page.getByRole("button", { name: "Open and tell the owner" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose the agency");
  await page.getByLabel("Whose records").selectOption({ label: "National Central Bureau" });
  await page.getByLabel("Why it cannot wait").fill(reason);
  await page.getByRole("button", { name: "Open and tell the owner" }).click();
  await expect(page.getByText("It is open, and the owner is being told")).toBeVisible();
  const desk = await (await browser.newContext()).newPage();
  await signInAs(desk, "Daniel Otieno");
  await desk.getByRole("button", { name: /Notifications: [1-9]\d* unread/ }).click();
  await desk
    .getByRole("menuitem", { name: /Emergency access to what/ })
    .first()
    .click();
  await expect(desk.getByRole("heading", { level: 1, name: "Emergency access" })).toBeVisible();
  const row = desk.getByRole("listitem").filter({ hasText: reason });
  await expect(row).toContainText("Wanjiru Kamau");
  await row.getByRole("button", { name: "Close it now" }).click();
  await expect(row).toContainText("ended");
  await row.getByRole("button", { name: "It was justified" }).click();
  await expect(row).toContainText("Justified, says Daniel Otieno");
  await desk.context().close();
});

test("a member is admitted by two of the secretariat", async ({ browser, page }) => {
  const member = `T${Date.now()
    .toString(26)
    .replace(/\d/g, (digit) => "QRSTUVWXYZ"[Number(digit)] ?? "")
    .toUpperCase()
    .slice(-6)}`;
  await signInAs(page, "Ingrid Solberg", { at: "/proposals/member" });
  await page.getByLabel("Code of the member").fill(member);
  for (const language of ["English", "Français", "Español", "العربية"])
    await page.getByLabel(language, { exact: true }).fill(`Entity ${member}`);
  await page.getByLabel("Name of its bureau").fill("Liaison office");
  await page.getByLabel("Language of that name").fill("en");
  await page.getByLabel("Time zone").fill("Europe/Brussels");
  await page.getByLabel("Name of its first administrator").fill("Ada First");
  await page.getByLabel("Sign-in name of the administrator").fill("ada.first");
  await page.getByLabel("Why").fill("Accession signed");
  await page.getByRole("button", { name: "Propose" }).click();
  await expect(page.getByText(`Admit Entity ${member} as a member`, { exact: true })).toBeVisible();
  const second = await (await browser.newContext()).newPage();
  await signInAs(second, "Mateo Duarte", { at: "/proposals" });
  await second
    .getByRole("listitem")
    .filter({ hasText: member })
    .getByRole("button", { name: /Approve/ })
    .click();
  await expect(second.getByText(/\/invitation#/)).toBeVisible();
  await second.context().close();
});

test("a key for a system is shown once and works until it is revoked", async ({
  page,
  playwright,
  baseURL,
}) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  const name = `Registry ${Date.now()}`;
  await signInAs(page, "Marc Fontaine", { at: "/keys" });
  await page.getByRole("button", { name: "Make a key" }).click();
  const dialog = page.getByRole("dialog", { name: "Make a key" });
  await dialog.getByLabel("What it is for").fill(name);
  await dialog.getByLabel("Member administrator").check();
  await dialog.getByRole("button", { name: "Make a key" }).click();
  const secret = await dialog.getByText(/^pmk_/).textContent();
  const find = () =>
    request.post("/api/reference/find", {
      headers: { authorization: `Bearer ${secret}` },
      data: { query: "glock" },
    });
  expect((await find()).status()).toBe(200);
  await page.keyboard.press("Escape");
  const row = page.getByRole("listitem").filter({ hasText: name });
  await row.getByRole("button", { name: "Revoke" }).click();
  await expect(row.getByText("revoked")).toBeVisible();
  expect((await find()).status()).toBe(401);
});

interface Newcomer {
  name: string;
  signInName: string;
}

/** Adds a person as an administrator of the cast would; answers the address to hand over. */
async function invite(page: Page, by: string, { name, signInName }: Newcomer): Promise<string> {
  await signInAs(page, by, { at: "/people" });
  await page.getByRole("link", { name: "Add a person" }).click();
  await page.getByRole("button", { name: "Add and make the invitation" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Agency").selectOption({ index: 1 });
  await page.getByLabel("Sign-in name").fill(signInName);
  await page.getByRole("button", { name: "Add and make the invitation" }).click();
  return (await page.getByText(/\/invitation#/).textContent()) ?? "";
}

async function setUp(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  const text = await page.getByText("Or type this secret").locator("bdi").textContent();
  const secret = (text ?? "").replaceAll(" ", "");
  await page.getByLabel("Code of the authenticator").fill(codeOf(secret));
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("Your account is ready")).toBeVisible();
  return secret;
}

/** A code works once: signing in takes the one after the code of the set-up. */
async function signIn(page: Page, name: string, secret: string): Promise<void> {
  await page.goto("/sign-in?by=name");
  await page.getByLabel("Sign-in name").fill(name);
  await page.getByLabel("Password").fill(password);
  await page.getByLabel("Code of the authenticator").fill(codeOf(secret, 30_000));
  await page.getByRole("button", { name: "Sign in" }).click();
}

function codeOf(secret: string, later = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + later,
  });
}
