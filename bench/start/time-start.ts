import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Longer than any start that is worth a figure. */
const PATIENCE_S = 900;

/**
 * Seconds from `npm start` in that folder to a page that is served whole, its script included; then it
 * is stopped as by Ctrl-C.
 */
export async function timeStart(folder: string): Promise<number> {
  const began = performance.now();
  const npm = spawn("npm", ["start", "--", "--port", "0", "--data", join(folder, ".data")], {
    cwd: folder,
    env: environment(folder),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = once(npm, "close");
  let said = "";
  npm.stdout.on("data", (chunk) => (said += String(chunk)));
  try {
    while ((performance.now() - began) / 1000 < PATIENCE_S) {
      if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}:\n${said}`);
      const address = /http:\/\/\S+/.exec(said)?.[0];
      if (address !== undefined && (await servesPage(address)))
        return (performance.now() - began) / 1000;
      await sleep(20);
    }
    throw new Error(`npm start served no page in ${PATIENCE_S} s:\n${said}`);
  } finally {
    npm.kill("SIGINT");
    await closed;
  }
}

async function servesPage(address: string): Promise<boolean> {
  const page = await fetch(address).then((answer) => answer.text());
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1];
  return script !== undefined && (await fetch(`${address}${script}`)).ok;
}

/** What a person has who has just cloned: the machine's own Node, no packages that npm fetched before. */
function environment(folder: string): NodeJS.ProcessEnv {
  const isOurs = /^(npm_|NODE_COMPILE_CACHE$|NODE_ENV$|DATABASE_|PROOFMARK_|PORT$|HOST$)/i;
  const kept = Object.entries(process.env).filter(([name]) => !isOurs.test(name));
  const places = (process.env.PATH ?? "").split(delimiter);
  const path = places.filter((place) => !place.includes(join(".runtime", "node-")));
  return {
    ...Object.fromEntries(kept),
    PATH: path.filter((place) => !place.endsWith(join("node_modules", ".bin"))).join(delimiter),
    npm_config_cache: join(folder, ".npm-cache"),
    ...registryOf(process.env),
  };
}

/** From where packages come is the machine's matter, and stays. */
function registryOf(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { npm_config_registry: registry } = env;
  return registry === undefined ? {} : { npm_config_registry: registry };
}
