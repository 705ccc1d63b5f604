import { violationsOn } from "./expect-clean.ts";
import { contextOf, type Face, facesOfToday, speak } from "./faces.ts";
import { expect, test } from "./journey.ts";
import { signInAs } from "./sign-in-as.ts";

const faces = [
  { language: "ar", theme: "light", width: 1440 },
  { language: "ar", theme: "dark", width: 390 },
] as const satisfies readonly Face[];

for (const face of facesOfToday(faces, [1])) {
  test.describe(`in ${face.language} at ${face.width}`, () => {
    test.use(contextOf(face));

    test("an officer reads a term in place and follows a make to its successor", async ({
      page,
    }) => {
      await speak(page, face.language);
      await signInAs(page, "Amal Haddad", { at: "/reference?q=marlin" });

      const word = page.getByRole("button", { name: "الطراز", exact: true });
      if (face.width === 390) await word.tap();
      else await word.focus();
      const note = page.getByRole("status").filter({ hasText: "في المسرد" });
      await expect(note).toContainText("الصانع");
      await expect(note.getByRole("link")).toHaveAttribute("href", "/reference/glossary#model");
      expect(await violationsOn(page)).toEqual([]);
      const box = await note.locator("> span").boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(face.width);
      await page.keyboard.press("Escape");
      await expect(note).toHaveCount(0);

      await page.getByRole("link", { name: "تاريخ الشركة" }).first().click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Marlin Firearms");
      const after = page.getByRole("region", { name: /من جاء بعدها/ });
      await expect(after).toContainText("(2020)");
      await after.getByRole("link", { name: "Sturm, Ruger & Co." }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Sturm, Ruger & Co.");
      const before = page.getByRole("region", { name: /من جاء قبلها/ });
      await expect(before.getByRole("link", { name: "Marlin Firearms" })).toBeVisible();
    });
  });
}
