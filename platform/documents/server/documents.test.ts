import { afterAll, beforeAll, expect, test } from "vitest";
import type { DocumentContent, IdentificationSheet } from "#platform/documents/contract";
import { Language } from "#platform/i18n/contract";
import { createTranslator, type Translate } from "#platform/i18n/server";
import { sampleSheet } from "#testing/sample-sheet";
import { createDocuments, type Documents } from "./documents.ts";

let translate: Translate;
let demonstration: Documents;
let real: Documents;

beforeAll(async () => {
  translate = await createTranslator();
  demonstration = createDocuments({ translate, isDemonstration: true });
  real = createDocuments({ translate, isDemonstration: false });
});
afterAll(() => Promise.all([demonstration.close(), real.close()]));

const sheet = sampleSheet("en");
const render = (language: Language, content: IdentificationSheet) =>
  real.render("identification-sheet", language, content);

/** The glyphs of each run of text, in the order they stand from left to right on the paper. */
function runsOf(svg: string): string[][] {
  return [...svg.matchAll(/<g class="typst-text"[^>]*>(.*?)<\/g>/gs)].map(([, run = ""]) =>
    [...run.matchAll(/xlink:href="#(\w+)" x="([\d.]+)"/g)]
      .sort((a, b) => Number(a[2]) - Number(b[2]))
      .map(([, glyph]) => String(glyph)),
  );
}

test.each(Language.options)(
  "a sheet in %s is tagged, titled and says its language",
  async (language) => {
    const pdf = (await render(language, sheet)).toString("latin1");
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(pdf).toContain(`/Lang (${language})`);
    expect(pdf).toContain("/StructTreeRoot");
  },
);

const request: DocumentContent<"trace-request"> = {
  reference: "TRC-7K4M-Q2XP",
  preparedAt: "2026-11-27T15:00:00Z",
  preparedFor: "Oficina Central Nacional",
  subject: "Glock 17",
  sides: [{ label: "Asked of", value: "Brazil", form: "text" }],
  sections: [
    { heading: "The firearm", facts: [{ label: "Serial", value: "KXB-4471/2", form: "code" }] },
    { heading: "Why", facts: [{ label: "Facts", value: null, form: "text" }] },
  ],
  known: ["Exported · 2009"],
  results: ["No record found", "Exported"],
  blanks: ["When it was"],
  answerTo: [{ text: "+34910000001", form: "code" }],
};

test.each(Language.options)(
  "a request in %s is tagged, keeps its codes as they are, and is answered on a page of its own",
  async (language) => {
    const pdf = (await real.render("trace-request", language, request)).toString("latin1");
    expect(pdf).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
    const runs = runsOf(await real.draw("trace-request", language, request));
    for (const code of ["KXB-4471/2", "+34910000001"])
      expect(runs.some((run) => spells(run, code))).toBe(true);
  },
);

test("the same content gives the same bytes, in whichever thread", async () => {
  const one = await render("ar", sampleSheet("ar"));
  await render("fr", sheet);
  const again = createDocuments({ translate, isDemonstration: false });
  const two = await again.render("identification-sheet", "ar", sampleSheet("ar"));
  await again.close();
  expect(one.equals(two)).toBe(true);
});

/** Whether a run can be this text: the same glyphs where the same characters are, and nowhere else. */
function spells(run: readonly string[], text: string): boolean {
  const pairs = run.map((glyph, i) => `${glyph}${text[i]}`);
  const sizes = [run, [...text], pairs].map((one) => new Set(one).size);
  return run.length === text.length && new Set(sizes).size === 1;
}

test.each(["9×19", "12-345/67/8", "7.62×54R", "1990.12"])(
  "%s stands as it is on the gun in all four languages",
  async (code) => {
    const marks = sheet.marks.slice(0, 1).map((mark) => ({ ...mark, text: code }));
    const written = await Promise.all(
      Language.options.map(async (language) => {
        const svg = await real.draw("identification-sheet", language, { ...sheet, marks });
        return runsOf(svg).filter((run) => spells(run, code));
      }),
    );
    const [english] = written[0] ?? [];
    for (const runs of written) expect(runs).toContainEqual(english);
    expect(english).toBeDefined();
  },
);

test("a demonstration sheet says so on each of its pages", async () => {
  const mark = sheet.marks.at(0);
  if (mark === undefined) throw new Error("the sample has marks");
  const long = { ...sheet, marks: Array.from({ length: 60 }, () => mark) };
  const pdf = await demonstration.render("identification-sheet", "en", long);
  const pages = pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length;
  const [plain, marked] = await Promise.all(
    [real, demonstration].map((documents) => documents.draw("identification-sheet", "en", long)),
  );
  const usual = new Set(runsOf(plain ?? "").map((run) => run.join()));
  const statements = runsOf(marked ?? "").filter(
    (run) => run.length > 40 && !usual.has(run.join()),
  );
  expect(pages).toBeGreaterThan(1);
  expect(statements).toHaveLength(pages ?? 0);
  expect(new Set(statements.map((run) => run.join())).size).toBe(1);
});

test("what a sheet is filled with is printed, never run as markup", async () => {
  const text = '#panic("run") $x$ *bold* \\ #read("/etc/passwd")';
  const facts = [{ label: "Make", value: text, form: "text" as const }];
  const svg = await real.draw("identification-sheet", "en", { ...sheet, facts });
  const glyphs = runsOf(svg).map((run) => run.length);
  expect(Math.max(...glyphs)).toBeGreaterThanOrEqual(text.replaceAll(" ", "").length);
});

test("content that is no sheet is refused, and the next document is made all the same", async () => {
  await expect(render("en", { ...sheet, facts: [] })).rejects.toThrow();
  const broken = { ...sheet, drawing: { svg: "no drawing", description: "x" } };
  await expect(render("en", broken)).rejects.toThrow();
  expect((await render("en", sheet)).length).toBeGreaterThan(10_000);
});
