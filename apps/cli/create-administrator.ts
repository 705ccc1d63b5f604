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

/** Makes one of the two administrators a member begins with and prints the one-time invitation. */
export async function createAdministrator(args: string[], say: Say): Promise<number> {
  const { values } = parseArgs({ args, options });
  const { member, agency, name, "sign-in": signInName } = values;
  if (!member || !agency || !name || !signInName) {
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
