import { explainFailure } from "#platform/config";
import { createTranslator } from "#platform/i18n/server";
import { terminalLanguage } from "../../tools/launcher/say.mjs";
import { commands } from "./commands.ts";

// npm run proofmark -- COMMAND [options]
const translate = await createTranslator();
const say = (key: string, parameters: Record<string, string | number> = {}) =>
  translate(terminalLanguage(), key, parameters);
const [name = "", ...args] = process.argv.slice(2);
const load = commands[name];
if (load === undefined) {
  const lines = Object.keys(commands).map((known) => `  ${known}  ${say(`cli.${known}`)}`);
  process.stderr.write(`${say("cli.usage")}\n${lines.join("\n")}\n`);
  process.exit(name === "" ? 0 : 2);
}
try {
  const command = await load();
  process.exit(await command(args, say));
} catch (error) {
  const explained = explainFailure(error);
  const sentence =
    explained === undefined ? (error as Error).message : say(explained.id, explained.parameters);
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
