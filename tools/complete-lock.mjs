import { readFileSync, writeFileSync } from "node:fs";

// Run after every change of package-lock.json: `node tools/complete-lock.mjs`.
// A registry mirror may not hold the packages of foreign platforms. npm then leaves those optional
// packages out of the lock file and `npm ci` refuses that very file. They are written back by name
// and version; on the platforms they are not for, npm never fetches them.

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm64", "arm", "x64", "ia32", "ppc64", "riscv64", "s390x"];

for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  if (path === "") continue;
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const entry = missingEntry(name, version, dev);
    if (entry !== undefined) lock.packages[`node_modules/${name}`] = entry;
  }
}

const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);

function missingEntry(name, version, dev) {
  if (lock.packages[`node_modules/${name}`] !== undefined || !/^\d/.test(version)) return undefined;
  const words = name.split(/[^a-z0-9]+/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = words.some((word) => word.startsWith("musl")) ? ["musl"] : undefined;
  if (os.length === 0) return undefined;
  return {
    version,
    ...(libc && { libc }),
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    optional: true,
    os,
  };
}
