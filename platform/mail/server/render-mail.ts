import { directionOf, type Language, writeParameters } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import { type MailParameters, mailKeyOf } from "#platform/mail/contract";

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface RenderParts {
  readonly translate: Translate;
  /** Where people reach this installation, without a slash at the end. */
  readonly publicAddress: string;
  readonly isDemonstration: boolean;
}

/** A mail as its reader gets it: plain text and a page of the same words. */
export function renderMail(
  { translate, publicAddress, isDemonstration }: RenderParts,
  mail: {
    readonly language: Language;
    readonly code: string;
    readonly parameters: MailParameters;
    readonly link: string | null;
  },
): RenderedMail {
  const { language, code, link } = mail;
  const facts = writeParameters(language, mail.parameters);
  const say = (key: string, parameters = {}) => translate(language, key, parameters);
  const paragraphs = [
    ...(isDemonstration ? [say("mail.demonstration")] : []),
    ...say(mailKeyOf(code, "text"), facts).split("\n\n"),
    ...(link === null ? [] : [say("mail.open"), publicAddress + link]),
    say("mail.no_content"),
  ];
  return {
    subject: isolateOnlyIn("ar", language, say(mailKeyOf(code, "subject"), facts)),
    text: `${paragraphs.join("\n\n")}\n`,
    html: renderPage(language, paragraphs, publicAddress),
  };
}

/** Subjects are shown by programs of all kinds; the isolates stay where order depends on them. */
function isolateOnlyIn(needing: Language, language: Language, text: string): string {
  return language === needing ? text : text.replace(/[\u2068\u2069]/g, "");
}

function renderPage(language: Language, paragraphs: readonly string[], address: string): string {
  const body = paragraphs.map((text) => `<p>${renderParagraph(text, address)}</p>`).join("\n");
  const style = "font:15px/1.5 'Noto Sans',sans-serif;color:#13202e;max-width:34em";
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<meta charset="utf-8">
<body style="${style}">
${body}
</body>
</html>
`;
}

function renderParagraph(text: string, address: string): string {
  const safe = escapeHtml(text)
    .replace(/\u2068/g, "<bdi>")
    .replace(/\u2069/g, "</bdi>");
  return text.startsWith(address) ? `<a href="${safe}" dir="ltr">${safe}</a>` : safe;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "");
}
