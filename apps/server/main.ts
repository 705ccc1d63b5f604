import { createTranslator } from "#platform/i18n/server";
import { terminalLanguage } from "../../tools/launcher/say.mjs";
import { claimPlace } from "./claim-place.ts";
import { stopOnSignals } from "./stop-on-signals.ts";

const translate = await createTranslator();
try {
  const place = await claimPlace(process.argv.slice(2), process.env);
  // Loaded only now: what cannot start is told at once.
  const { startServer } = await import("./start-server.ts");
  const running = await startServer(place, translate);
  stopOnSignals(running.stop);
} catch (error) {
  const { id, parameters } = error as { id?: string; parameters?: Record<string, string | number> };
  if (id === undefined) throw error;
  process.stderr.write(`\n${translate(terminalLanguage(), id, parameters)}\n`);
  process.exit(1);
}
