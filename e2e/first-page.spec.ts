import { expect, test } from "@playwright/test";

test("the first page says what Proofmark is and which version runs", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Proofmark" })).toBeVisible();
  await expect(page.getByText(/^Version \d/)).toBeVisible();
});
