import { seizedPistol } from "#testing/tracing/sample-trace";
import { draftTraceRoute, type TraceStep, tracePage } from "#tracing/contract";
import { expectClean } from "./expect-clean.ts";
import { contextOf, speak } from "./faces.ts";
import { expect, type Page, test } from "./journey.ts";
import { enterAs, signInAs } from "./sign-in-as.ts";

const face = { language: "ar", theme: "light", width: 390 } as const;
test.use(contextOf(face));

test("a draft that is given back opens the lesson on its mistake, which leads to the field", async ({
  page,
  baseURL,
}) => {
  test.slow();
  await speak(page, face.language);
  await enterAs(page.request, "Javier Romero");
  const headers = { origin: baseURL ?? "", "idempotency-key": "e2e-lesson" };
  const data = { ...seizedPistol(new Date()), facts: undefined };
  const drafted = await page.request.post(draftTraceRoute.path, { data, headers });
  const { id } = (await drafted.json()) as { id: string };
  await step(page, baseURL, id, 1, { verb: "submit" });
  await page.context().clearCookies();
  await enterAs(page.request, "Carmen Vidal");
  const reasons = ["serial_is_another_mark", "facts_missing"] as const;
  await step(page, baseURL, id, 2, { verb: "return", reasons: [...reasons] });

  await page.context().clearCookies();
  await signInAs(page, "Javier Romero", { at: tracePage(id) });
  await page.getByRole("link", { name: /لماذا، وما العمل.*الوقائع/ }).click();
  await expect(page.getByRole("heading", { name: "كيف يُعمل صحيحًا" })).toBeVisible();
  await expect(page.getByText("لا أسماء أشخاص ولا عناوين.")).toBeVisible();
  await expectClean(page);
  await page.screenshot({ path: "test-results/lesson-ar-390.png", fullPage: true });
  await page.getByRole("link", { name: "أصلحه في المسودة" }).click();
  await expect(page.locator("#facts")).toBeFocused();

  // An address that names no lesson says so and shows those there are.
  await page.goto("/traces/lessons/nothing");
  await expect(page.getByText("لا يوجد درس بهذا الاسم.")).toBeVisible();
  await page.locator('main a[href$="/lessons/model_missing"]').click();
  await expect(page.locator('main a[href="/check/guided"]')).toBeVisible();
});

async function step(
  page: Page,
  baseURL: string | undefined,
  trace: string,
  version: number,
  data: TraceStep,
): Promise<void> {
  const headers = { origin: baseURL ?? "", "if-match": `"${version}"` };
  const moved = await page.request.post(`/api${tracePage(trace)}/steps`, { data, headers });
  expect(moved.ok()).toBe(true);
}
