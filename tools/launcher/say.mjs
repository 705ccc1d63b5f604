import { readFileSync } from "node:fs";

const languages = ["en", "fr", "es", "ar"];

/** The language of the terminal: LC_ALL, LC_MESSAGES or LANG, English where none of ours is set. */
export function terminalLanguage(env = process.env) {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  const language = locale.slice(0, 2).toLowerCase();
  return languages.includes(language) ? language : "en";
}

const messages = JSON.parse(
  readFileSync(new URL(`./messages/${terminalLanguage()}.json`, import.meta.url), "utf8"),
);

/** One sentence of the launcher in the language of the terminal; `{name}` takes a parameter. */
export function say(key, parameters = {}) {
  const text = messages[key];
  if (text === undefined) throw new Error(`tools/messages has no ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name) => String(parameters[name]));
}

/** A start-up failure that the person at the terminal can mend: printed as one sentence, no stack. */
export class StartFailure extends Error {
  constructor(key, parameters) {
    super(say(key, parameters));
  }
}

/** What the system says of a disk that is full, read-only or not this account's. */
const refusals = new Set([
  "ENOSPC",
  "EDQUOT",
  "EROFS",
  "EACCES",
  "EPERM",
  "EIO",
  "EEXIST",
  "EISDIR",
  "ENOTDIR",
]);

/** The failure as the person at the terminal can mend it; undefined where it is a fault of ours. */
export function asStartFailure(error) {
  if (error instanceof StartFailure) return error;
  if (!refusals.has(error?.code)) return undefined;
  return new StartFailure("failed.disk", { reason: error.message });
}
