import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { NODE_PACKAGE, NODE_VERSION, type NodeRegistry } from "./node-registry.ts";

const repository = join(import.meta.dirname, "..", "..");

export interface Launched {
  child: ChildProcess;
  /** What it printed so far. */
  output: () => string;
  ended: () => Promise<{ code: number | null; output: string }>;
  /** Waits until it printed that; returns the match. */
  says: (pattern: RegExp) => Promise<RegExpExecArray>;
}

export interface LauncherProject {
  folder: string;
  /** Starts its program as a person does: `node tools/start.mjs`, or `npm start`. */
  launch: (args?: string[], command?: "node" | "npm") => Launched;
  /** Writes the package.json and lock file anew, with this version of the project. */
  lock: (version: string) => void;
  /** What lies in `.runtime`, without what Node compiled. */
  runtime: () => string[];
  remove: () => void;
}

/**
 * A project of one tiny program and one tiny package, with our launcher, on a machine whose Node is
 * too old: the pinned one comes from that registry.
 */
export function makeLauncherProject(
  registry: Pick<NodeRegistry, "address" | "integrity">,
  platform = `${process.platform}-${process.arch}`,
): LauncherProject {
  const folder = mkdtempSync(join(tmpdir(), "proofmark-launch-"));
  cpSync(join(repository, "tools", "launcher"), join(folder, "tools", "launcher"), {
    recursive: true,
  });
  const wanted = {
    minimum: "99.0.0",
    version: NODE_VERSION,
    packages: { [platform]: { name: NODE_PACKAGE, integrity: registry.integrity } },
  };
  write("tools/launcher/node-runtime.json", JSON.stringify(wanted));
  write(
    "tools/start.mjs",
    `import { launch } from "./launcher/launch.mjs";\nawait launch("program.mjs");\n`,
  );
  write("program.mjs", program);
  write(
    "tiny/package.json",
    JSON.stringify({ name: "tiny", version: "1.0.0", type: "module", exports: "./tiny.js" }),
  );
  write("tiny/tiny.js", `export const size = "tiny";\n`);
  lock("1.0.0");

  function write(name: string, text: string): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }

  function lock(version: string): void {
    const head = { name: "launched", version, dependencies: { tiny: "file:tiny" } };
    const scripts = { start: "exec node tools/start.mjs" };
    write("package.json", JSON.stringify({ ...head, type: "module", scripts }));
    const tiny = {
      "node_modules/tiny": { resolved: "tiny", link: true },
      tiny: { version: "1.0.0" },
    };
    write(
      "package-lock.json",
      JSON.stringify({ ...head, lockfileVersion: 3, packages: { "": head, ...tiny } }),
    );
  }

  return {
    folder,
    lock,
    launch(args = [], command = "node") {
      const run: [string, string[]] =
        command === "npm"
          ? ["npm", ["start", "--silent", "--", ...args]]
          : [process.execPath, [join(folder, "tools", "start.mjs"), ...args]];
      return follow(spawn(run[0], run[1], { cwd: folder, env: environment(folder, registry) }));
    },
    runtime: () =>
      readdirSync(join(folder, ".runtime"), { recursive: true })
        .map(String)
        .filter((name) => !name.startsWith("compiled")),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }),
  };
}

/** Says where it runs and ends with 7, or stays and notes in a file that it was stopped in order. */
const program = `
import { writeFileSync } from "node:fs";
import { size } from "tiny";
import { stopOnSignals } from ${JSON.stringify(join(repository, "apps/server/stop-on-signals.ts"))};

const [manner = "go"] = process.argv.slice(2);
console.log(size + " under " + (process.env.TEST_RUNTIME ?? "its own Node") + " " + manner);
if (manner !== "stay") process.exit(7);
stopOnSignals(async () => writeFileSync("stopped", ""));
setInterval(() => undefined, 1000);
console.log("stays as " + process.pid + ".");
`;

function environment(
  folder: string,
  { address }: Pick<NodeRegistry, "address">,
): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_|^NODE_COMPILE_CACHE$/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    LANG: "en_GB.UTF-8",
    LC_ALL: "",
    npm_config_registry: address,
    npm_config_cache: join(folder, "cache"),
    npm_config_fetch_retries: "0",
    npm_config_update_notifier: "false",
  };
}

function follow(child: ChildProcess): Launched {
  const closed = once(child, "close");
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => (output += String(chunk)));
  return {
    child,
    output: () => output,
    ended: async () => {
      const [code] = (await closed) as [number | null];
      return { code, output };
    },
    async says(pattern) {
      for (let attempt = 0; attempt < 1200; attempt += 1) {
        const found = pattern.exec(output);
        if (found !== null) return found;
        await sleep(25);
      }
      throw new Error(`never said ${pattern}: ${output}`);
    },
  };
}
