import {
  aboutRoute,
  httpErrors,
  livenessRoute,
  problem,
  readinessRoute,
} from "#platform/http/contract";
import { type Binding, bind } from "./binding.ts";

export interface HealthParts {
  version: string;
  isDemonstration: boolean;
  /** Asks the database for a sign of life; rejects when there is none. */
  pingDatabase: () => Promise<unknown>;
}

/** What this installation is, and whether it is alive and ready. */
export function serveHealth({ version, isDemonstration, pingDatabase }: HealthParts): Binding[] {
  return [
    bind(aboutRoute, () => ({ version, isDemonstration })),
    bind(livenessRoute, () => ({ status: "ok" as const })),
    bind(readinessRoute, async () => {
      await pingDatabase().catch(() => {
        throw problem(httpErrors.notReady);
      });
      return { status: "ok" as const };
    }),
  ];
}
