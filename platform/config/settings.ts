import { hostname } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { StartFailure } from "./start-failure.ts";
import { parseTrustedProxies } from "./trusted-proxies.ts";

/** What the operator decides at start: flags first, then the environment, then the defaults. */
export interface Settings {
  port: number;
  host: string;
  /** Folder for everything this installation keeps. */
  dataFolder: string;
  /** Whether the demonstration world and its one-click sign-in exist. */
  isDemonstration: boolean;
  /** Rebuilds and reloads the web pages as they change. */
  isDevelopment: boolean;
  /** An existing PostgreSQL (15 or newer): the migrator's login. Embedded where absent. */
  databaseUrl?: string;
  runtimeDatabaseUrl?: string;
  workerDatabaseUrl?: string;
  logLevel: string;
  /** Where browsers reach this installation, where that is known: decides on secure cookies. */
  isSecure: boolean;
  /** Proxies in front of it, which say from what address a request comes. */
  trustedProxies: readonly string[];
  /** Name of this installation in signed checkpoints. */
  installation: string;
  /** Where people reach this installation, without a slash at the end: for links in mails. */
  publicAddress: string;
  /** The mail server (smtp:// or smtps://, with login) and the sender's address. */
  mail?: { url: string; from: string };
  /** Whether webhooks may go to this machine and by http: never outside a demonstration. */
  webhooksToLoopback: boolean;
  /** Working days for the answer to a challenge of the reference table; its own default where absent. */
  challengeDays?: number;
  /** Times allowed for answers to possible matches and outcomes of hits, where they are not the usual ones. */
  hitClocks: HitClocks;
  /** Days from the review day of a record to its purge, where they are not the usual ones. */
  reviewClocks: { purgeAfterDays?: number };
  /** When so many firearms of a family are an early warning, where it is not the usual rule. */
  familySignals: { days?: number; firearms?: number; members?: number };
}

interface HitClocks {
  urgentHours?: number;
  routineWorkingDays?: number;
  outcomeDays?: number;
  escalateHours?: number;
}

const flags = {
  port: { type: "string" },
  host: { type: "string" },
  data: { type: "string" },
  "no-demo": { type: "boolean" },
  dev: { type: "boolean" },
} as const;

/** Reads the settings; throws {@link StartFailure} naming the flag that is wrong. */
export function readSettings(args: string[], env: NodeJS.ProcessEnv): Settings {
  const values = parseFlags(args);
  const port = parsePort(values.port ?? env.PORT ?? "8080");
  const host = values.host ?? env.HOST ?? "127.0.0.1";
  const address = parseAddress(env.PROOFMARK_ADDRESS);
  return {
    port,
    host,
    dataFolder: resolve(values.data ?? env.PROOFMARK_DATA ?? ".data"),
    isDemonstration: !values["no-demo"],
    isDevelopment: values.dev === true,
    ...(env.DATABASE_URL && { databaseUrl: env.DATABASE_URL }),
    ...(env.DATABASE_RUNTIME_URL && { runtimeDatabaseUrl: env.DATABASE_RUNTIME_URL }),
    ...(env.DATABASE_WORKER_URL && { workerDatabaseUrl: env.DATABASE_WORKER_URL }),
    logLevel: env.LOG_LEVEL ?? "warn",
    isSecure: address?.protocol === "https:",
    trustedProxies: parseTrustedProxies(env.PROOFMARK_PROXIES),
    installation: address?.host ?? hostname(),
    publicAddress: address?.origin ?? `http://${host}:${port}`,
    webhooksToLoopback: !values["no-demo"] && env.PROOFMARK_WEBHOOKS_TO_LOOPBACK === "yes",
    ...parseChallengeDays(env.PROOFMARK_CHALLENGE_DAYS),
    hitClocks: {
      ...parseClock(env, "PROOFMARK_HIT_URGENT_HOURS", "urgentHours"),
      ...parseClock(env, "PROOFMARK_HIT_ROUTINE_DAYS", "routineWorkingDays"),
      ...parseClock(env, "PROOFMARK_HIT_OUTCOME_DAYS", "outcomeDays"),
      ...parseClock(env, "PROOFMARK_HIT_ESCALATE_HOURS", "escalateHours"),
    },
    reviewClocks: parseClock(env, "PROOFMARK_PURGE_DAYS", "purgeAfterDays"),
    familySignals: {
      ...parseClock(env, "PROOFMARK_FAMILY_DAYS", "days"),
      ...parseClock(env, "PROOFMARK_FAMILY_FIREARMS", "firearms"),
      ...parseClock(env, "PROOFMARK_FAMILY_MEMBERS", "members"),
    },
    ...(env.SMTP_URL && env.MAIL_FROM && { mail: { url: env.SMTP_URL, from: env.MAIL_FROM } }),
  };
}

function parseFlags(args: string[]) {
  try {
    return parseArgs({ args, options: flags }).values;
  } catch (error) {
    throw new StartFailure("config.unknownFlag", { reason: (error as Error).message });
  }
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new StartFailure("config.badPort", { port: text });
  }
  return port;
}

function parseChallengeDays(text: string | undefined): Pick<Settings, "challengeDays"> {
  if (text === undefined || text === "") return {};
  const challengeDays = Number(text);
  if (Number.isInteger(challengeDays) && challengeDays >= 1 && challengeDays <= 250)
    return { challengeDays };
  throw new StartFailure("config.badChallengeDays", { days: text });
}

function parseClock<Clock extends string>(
  env: NodeJS.ProcessEnv,
  name: string,
  clock: Clock,
): { [Name in Clock]?: number } {
  const text = env[name] ?? "";
  if (text === "") return {};
  const time = Number(text);
  if (Number.isInteger(time) && time >= 1 && time <= 1000)
    return { [clock]: time } as { [Name in Clock]?: number };
  throw new StartFailure("config.badClock", { name, time: text });
}

function parseAddress(text: string | undefined): URL | undefined {
  if (text === undefined || text === "") return undefined;
  if (URL.canParse(text)) return new URL(text);
  throw new StartFailure("config.badAddress", { address: text });
}
