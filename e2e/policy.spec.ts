import { expect, test } from "./journey.ts";
import { signInAs } from "./sign-in-as.ts";

test("a page that breaks the policy is heard, in whichever window", async ({
  browser,
  violations,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInAs(page, "Amal Haddad", { at: "/check" });
  expect(violations).toEqual([]);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    document.head.append(script);
    const image = document.createElement("img");
    image.src = "https://elsewhere.invalid/pixel.png";
    document.body.append(image);
    return document.title === "ran";
  });
  expect(ran).toBe(false);
  await expect.poll(() => violations.length).toBe(2);
  expect(violations.splice(0).join()).toMatch(/script-src.*img-src/s);
  await context.close();
});
