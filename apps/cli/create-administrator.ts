import { parseArgs } from "node:util";
import { createFirstAdministrator } from "#platform/access/server";
import { Language } from "#platform/i18n/contract";
import type { Say } from "./command.ts";
import { withDatabases } from "./with-databases.ts";

const options = {
  member: { type: "string" },
  agency: { type: "string" },
  name: { type: "string" },
  "sign-in": { type: "string" },
  language: { type: "string", default: "en" },
  zone: { type: "string", default: "UTC" },
  secretariat: { type: "boolean", default: false },
  data: { type: "string" },
} as const;

/** What the database would refuse without a word for it. */
const fitting: Readonly<Record<string, (value: string) => boolean>> = {
  member: (value) => /^[A-Z]{2}$/.test(value),
  agency: isName,
  name: isName,
  "sign-in": (value) => /^[a-z0-9._-]{2,60}$/.test(value),
  language: (value) => Language.safeParse(value).success,
  zone: isZone,
};

function isName(value: string): boolean {
  return value.trim() !== "" && value.length <= 120;
}

function isZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function findWrong(values: Record<string, string | boolean | undefined>) {
  for (const [option, fits] of Object.entries(fitting)) {
    const value = String(values[option]);
    if (!fits(value)) return { option: `--${option}`, value };
  }
  return undefined;
}

/** Makes one of the two administrators a member begins with and prints the one-time invitation. */
export async function createAdministrator(args: string[], say: Say): Promise<number> {
  const { values } = parseArgs({ args, options });
  const { member, agency, name, "sign-in": signInName } = values;
  if (!member || !agency || !name || !signInName) {
    process.stderr.write(`${say("cli.create-administrator.needs")}\n`);
    return 2;
  }
  const wrong = findWrong(values);
  if (wrong !== undefined) {
    process.stderr.write(`${say("cli.create-administrator.wrong", wrong)}\n`);
    process.stderr.write(`${say("cli.create-administrator.needs")}\n`);
    return 2;
  }
  const language = Language.parse(values.language);
  const link = await withDatabases(values.data, async ({ runtime }, { publicAddress }) => {
    const invitation = await createFirstAdministrator(runtime.query, {
      member,
      names: null,
      agency: { kind: "national_bureau", name: agency, nameLanguage: language },
      zone: values.zone,
      name,
      signInName,
      language,
      roles: values.secretariat ? ["secretariat"] : [],
    });
    return invitation && `${publicAddress}/invitation#${invitation}`;
  });
  if (link === undefined) {
    process.stderr.write(`${say("cli.create-administrator.enough", { member })}\n`);
    return 1;
  }
  process.stdout.write(`${say("cli.create-administrator.made", { link })}\n`);
  return 0;
}
