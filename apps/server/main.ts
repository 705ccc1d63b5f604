import { createTranslator } from "#platform/i18n/server";
import { terminalLanguage } from "../../tools/launcher/say.mjs";
import { startServer } from "./start-server.ts";
import { stopOnSignals } from "./stop-on-signals.ts";

const translate = await createTranslator();
try {
  const running = await startServer(process.argv.slice(2), process.env, translate);
  stopOnSignals(running.stop);
} catch (error) {
  const { id, parameters } = error as { id?: string; parameters?: Record<string, string | number> };
  if (id === undefined) throw error;
  process.stderr.write(`\n${translate(terminalLanguage(), id, parameters)}\n`);
  process.exit(1);
}
