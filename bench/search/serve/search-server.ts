import { openDatabase } from "#platform/database";
import { createTranslator } from "#platform/i18n/server";
import { createLedger } from "#platform/ledger/server";
import { serveNumberChecks, serveRecords } from "#records/server";
import { composeTestServer } from "#testing/server/compose-test-server";
import { servePeer } from "./peer-route.ts";

// A process of its own: whoever asks must not share its thread. argv: the migrator's and the runtime's address.
const [migratorUrl = "", runtimeUrl = ""] = process.argv.slice(2);
const connections = 16;
const settings = encodeURIComponent("-c jit=off -c plan_cache_mode=force_custom_plan");
const migrator = openDatabase<unknown>(`${migratorUrl}&options=${settings}`, { connections });
const runtime = openDatabase<unknown>(`${runtimeUrl}&options=${encodeURIComponent("-c jit=off")}`, {
  connections: connections * 2,
});

const { server } = await composeTestServer(
  { migrator, runtime },
  {
    bindings: async () => {
      const signer = { sign: () => new Uint8Array(64), verifierKey: "", origin: "" } as never;
      const onFailure = (error: unknown) => process.stderr.write(`${String(error)}\n`);
      const { looks } = createLedger({ runtime, signer, onFailure });
      return [
        ...serveRecords({ runtime, recordLook: looks.record }),
        ...serveNumberChecks({
          runtime,
          recordLook: looks.record,
          translate: await createTranslator(),
          isDemonstration: false,
        }),
        servePeer({ pool: migrator.pool, runtime, looks }),
      ];
    },
  },
);
const address = await server.listen({ port: 0, host: "127.0.0.1" });
process.send?.(address);
