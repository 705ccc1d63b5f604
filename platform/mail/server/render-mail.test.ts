import { beforeAll, expect, test } from "vitest";
import { Language } from "#platform/i18n/contract";
import { createTranslator, type Translate } from "#platform/i18n/server";
import { MailParameters } from "#platform/mail/contract";
import { renderMail } from "./render-mail.ts";

const date = "2026-11-23T09:30:00Z";
const publicAddress = "https://proofmark.example";

let translate: Translate;
beforeAll(async () => {
  translate = await createTranslator();
});

test.each(Language.options)(
  "a mail in %s reads in its own direction, codes isolated",
  (language) => {
    const mail = {
      language,
      code: "access.glass_broken",
      parameters: { date },
      link: "/a?b=1&c=<x>",
    };
    const parts = { translate, publicAddress, isDemonstration: true };
    const { subject, text, html } = renderMail(parts, mail);
    expect(subject).not.toBe("");
    expect(text).toContain(translate(language, "mail.demonstration"));
    expect(text).toContain(`${publicAddress}/a?b=1&c=<x>`);
    expect(html).toContain(`<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`);
    expect(html).toMatch(/<bdi>[^<]*UTC<\/bdi>/);
    expect(html).toContain("/a?b=1&amp;c=&lt;x&gt;");
    expect(html).not.toContain("<x>");
  },
);

test.each([
  { reference: "A12345678" },
  { reference: "Jean Dupont" },
  { reference: "CK-7F3Q-2M8K-AAAA-BBBB-CCCC" },
  { country: "France" },
  { date: "yesterday" },
  { serial: "12345" },
  { count: "12345" },
])("nothing but references, counts and dates can be put into a mail: %o", (parameters) => {
  expect(MailParameters.safeParse(parameters).success).toBe(false);
});
