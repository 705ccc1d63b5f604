import { expect, type Page, test } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { signInAs } from "./sign-in-as.ts";

const password = "a quiet harbour at dawn";

test("a person is invited, sets up the account and signs in with a second factor", async ({
  browser,
  page,
}) => {
  test.slow();
  const name = `amina.${Date.now()}`;
  await signInAs(page, "Marc Fontaine");
  await page.goto("/people");
  await page.getByRole("button", { name: "Add a person" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a person" });
  await dialog.getByLabel("Name", { exact: true }).fill("Amina Test");
  await dialog.getByLabel("Sign-in name").fill(name);
  await dialog.getByLabel("Agency").selectOption({ index: 1 });
  await dialog.getByRole("button", { name: "Enter and invite" }).click();
  const address = await dialog.getByText(/\/invitation#/).textContent();
  const newcomer = await (await browser.newContext()).newPage();
  const secret = await setUp(newcomer, address ?? "");
  await signIn(newcomer, `${name}@fr`, secret);
  await expect(newcomer.getByRole("button", { name: /Amina Test/ })).toBeVisible();
  await newcomer.context().close();
});

test("a role is given by two persons, not by one", async ({ browser, page }) => {
  await signInAs(page, "Marc Fontaine");
  await page.goto("/people");
  await page.getByRole("button", { name: "Manage Thomas Rousseau" }).click();
  const dialog = page.getByRole("dialog", { name: "Thomas Rousseau" });
  await dialog.getByLabel("Propose a role").selectOption({ label: "Trainer" });
  await dialog.getByLabel("Reason").fill("Teaches the new recruits");
  await dialog.getByRole("button", { name: "Propose", exact: true }).click();
  await expect(page.getByText("Proposed; another person decides")).toBeVisible();
  await page.goto("/proposals");
  await expect(page.getByText("Trainer for Thomas Rousseau")).toBeVisible();
  await expect(page.getByRole("button", { name: "Approve" })).toBeHidden();
  const second = await (await browser.newContext()).newPage();
  await signInAs(second, "Sophie Bernard");
  await second.goto("/proposals");
  await second
    .getByRole("listitem")
    .filter({ hasText: "Trainer for Thomas Rousseau" })
    .getByRole("button", { name: "Approve" })
    .click();
  await expect(second.getByText("Trainer for Thomas Rousseau")).toBeHidden();
  await second.goto("/people");
  await expect(
    second.getByRole("listitem").filter({ hasText: "Thomas Rousseau" }).first(),
  ).toContainText("Trainer");
  await second.context().close();
});

test("a key for a system is shown once and can be revoked", async ({ page }) => {
  const name = `Registry ${Date.now()}`;
  await signInAs(page, "Marc Fontaine");
  await page.goto("/keys");
  await page.getByRole("button", { name: "Make a key" }).click();
  const dialog = page.getByRole("dialog", { name: "Make a key" });
  await dialog.getByLabel("What it is for").fill(name);
  await dialog.getByLabel("Member administrator").check();
  await dialog.getByRole("button", { name: "Make a key" }).click();
  await expect(dialog.getByText(/^pmk_/)).toBeVisible();
  await page.keyboard.press("Escape");
  const row = page.getByRole("listitem").filter({ hasText: name });
  await row.getByRole("button", { name: "Revoke" }).click();
  await expect(row.getByText("revoked")).toBeVisible();
});

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
