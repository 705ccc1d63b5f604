/// <reference lib="dom" />

import { type TOTP, URI } from "otpauth";
import { IDLE_MINUTES } from "#platform/access/contract";
import {
  type APIRequestContext,
  devices,
  expect,
  type Locator,
  type Page,
  test,
} from "./journey.ts";
import { enterAs, findCast, signInAs } from "./sign-in-as.ts";

const mark = (page: Page, number: number) =>
  page.getByRole("textbox", { name: `Mark ${number}`, exact: true });

/** Opens the menu of the person in the bar and chooses. */
async function choose(page: Page, name: RegExp, item: string): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

test("who signs in next on a shared phone finds nothing of the check before", async ({ page }) => {
  await signInAs(page, "Javier Romero", { at: "/check" });
  await mark(page, 1).fill("GLOCK 17\nSECRET123");
  await expect(page.getByText("Make and model")).toBeVisible();
  await choose(page, /Javier Romero/, "Sign out");
  await expect(page).toHaveURL(/sign-in/);
  await signInAs(page, "Amal Haddad", { at: "/check" });
  await expect(mark(page, 1)).toHaveValue("");
  await expect(mark(page, 2)).toBeHidden();
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain("SECRET");
});

test("a page follows who is signed in, also where another tab changed that", async ({ page }) => {
  await signInAs(page, "Javier Romero", { at: "/check" });
  await mark(page, 1).fill("SECRET123");
  const other = await page.context().newPage();
  await other.goto("/directory");
  await choose(other, /Javier Romero/, "Sign out");
  await expect(other).toHaveURL(/sign-in/);
  await signInAs(other, "Amal Haddad");
  await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
  await expect(page.getByRole("banner").getByRole("button", { name: /Amal/ })).toBeVisible();
  await expect(mark(page, 1)).toHaveValue("");
});

test("the lock covers the page without the server, and the work is there after it", async ({
  page,
  context,
}) => {
  await signInAs(page, "Javier Romero", { at: "/check" });
  await mark(page, 1).fill("GLOCK 17");
  await expect(page.getByText("Make and model")).toBeVisible();
  await context.setOffline(true);
  await choose(page, /Javier Romero/, "Lock now");
  const lock = page.getByRole("dialog", { name: "Locked" });
  await expect(lock).toBeVisible();
  await context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
  await expect(lock).toBeVisible();
  await page.reload();
  await expect(lock).toBeVisible();
  await lock.getByRole("button", { name: /demonstration/i }).click();
  await expect(lock).toBeHidden();
  await expect(mark(page, 1)).toHaveValue("GLOCK 17");
});

test("a mark too long to read leaves the others read", async ({ page }) => {
  await signInAs(page, "Javier Romero", { at: "/check" });
  await mark(page, 1).fill(`GLOCK 17\n${"A".repeat(10_000)}`);
  await expect(page.getByText("Make and model")).toBeVisible();
  await expect(page.getByText("Too long to read: at most 120 characters")).toBeVisible();
});

const password = "seven quiet herons at noon";
const pin = "274913";

test("an idle phone locks itself; the PIN of who left it opens it, with the work as it was", async ({
  browser,
  baseURL,
  playwright,
}) => {
  test.slow();
  const phone = await browser.newContext({ ...devices["Pixel 7"], baseURL: baseURL ?? "" });
  const page = await phone.newPage();
  const administrator = await playwright.request.newContext({
    baseURL: baseURL ?? "",
    extraHTTPHeaders: { origin: baseURL ?? "" },
  });
  await enterAs(administrator, "Marc Fontaine");
  // Nobody else's journey is his: who is enrolled is signed out everywhere.
  await enrolAndSignIn(page.request, administrator, "Thomas Rousseau");
  await page.clock.install();
  await page.goto("/account");
  await setPin(page, "123456");
  await expect(page.getByRole("alert")).toContainText("six digits");
  await setPin(page, pin);
  await expect(page.getByText("The PIN is set")).toBeVisible();
  await page.goto("/reference/entries/FRM0101/challenge");
  const grounds = page.getByLabel("Grounds");
  await grounds.fill("The catalogue of 1983 says otherwise of the barr");
  const lock = page.getByRole("dialog", { name: "Locked" });
  await page.clock.fastForward((IDLE_MINUTES - 1) * 60_000);
  await expect(lock).toBeHidden();
  await page.clock.fastForward(90_000);
  await expect(lock).toBeVisible();
  await expect(lock).toContainText("Thomas Rousseau");
  expect(await isCovered(grounds)).toBe(true);
  const answer = async () => (await page.request.get("/api/reference/entries/FRM0101")).status();
  await expect.poll(answer).toBe(401);
  await open(lock, "951483");
  await expect(lock.getByRole("alert")).toBeVisible();
  await expect(lock).toBeVisible();
  await open(lock, pin);
  await expect(lock).toBeHidden();
  expect(await isCovered(grounds)).toBe(false);
  await expect(grounds).toHaveValue("The catalogue of 1983 says otherwise of the barr");
  expect(await answer()).toBe(200);
  await administrator.dispose();
  await phone.close();
});

async function setPin(page: Page, digits: string): Promise<void> {
  await page.getByLabel("PIN", { exact: true }).fill(digits);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Set the PIN" }).click();
}

/** Whether something else stands where this is. */
function isCovered(field: Locator): Promise<boolean> {
  return field.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2) !== element;
  });
}

async function open(lock: Locator, digits: string): Promise<void> {
  await lock.getByLabel("PIN").fill(digits);
  await lock.getByRole("button", { name: "Continue", exact: true }).click();
}

/** Gives one of the cast a password by an invitation, and signs in with it and a recovery code. */
async function enrolAndSignIn(
  person: APIRequestContext,
  administrator: APIRequestContext,
  name: string,
): Promise<void> {
  const { account } = await findCast(administrator, name);
  const send = async (by: APIRequestContext, path: string, data: object) => {
    const answer = await by.post(`/api/access/${path}`, { data });
    expect(answer.ok(), path).toBe(true);
    return answer.json();
  };
  const { invitation: token } = await send(administrator, `accounts/${account}/invitation`, {});
  const { authenticator } = await send(person, "invitations/open", { token, password });
  const code = (URI.parse(authenticator) as TOTP).generate();
  const { signInName, recoveryCodes } = await send(person, "invitations/complete", { token, code });
  await send(person, "sign-in", { name: signInName, password, code: recoveryCodes[0] });
}
