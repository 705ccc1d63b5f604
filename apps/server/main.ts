import { explainFailure } from "#platform/config";
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
  const explained = explainFailure(error);
  if (explained === undefined) throw error;
  const { id, parameters } = explained;
  process.stderr.write(`\n${translate(terminalLanguage(), id, parameters)}\n`);
  process.exit(1);
}
