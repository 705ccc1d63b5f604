import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
/** They name no thing of the field: whatever lies under them could lie anywhere (design.md section 2). */
const banned =
  /^(.*-)?(utils?|helpers?|common|shared|misc|core|managers?|base|types|v2|new|legacy)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Schema and type share the name of the thing; what only says of which kind it is is left out. */
const kinds =
  /^export (?:async )?(?:function|const|class|interface|type) (\w*(?:Utils?|Helpers?|Manager|Misc|Legacy|V2|Dto))\b/gm;

/** The names in a file's path that are banned or not in kebab case, and what it exports under the name of a kind. */
export function findNameFaults(path: string, text: string): string[] {
  const places = path.split("/").map((name) => name.split(".")[0] ?? "");
  const wrong = places.filter((name) => name !== "" && (banned.test(name) || !kebab.test(name)));
  const exported = [...text.matchAll(kinds)].map(([, name]) => name ?? "");
  return [...wrong, ...exported].map((name) => `${path}: ${name}`);
}

export async function checkNames(): Promise<boolean> {
  const kinds = ["*.ts", "*.tsx", "*.mjs", "*.css"];
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", ...kinds], {
    cwd: root,
    encoding: "utf8",
  });
  const files = listed.split("\n").filter((name) => name !== "");
  const faults = files.flatMap((file) =>
    findNameFaults(file, readFileSync(join(root, file), "utf8")),
  );
  for (const fault of faults)
    process.stdout.write(`  ${fault} names no thing of the field: give it the word that does\n`);
  if (files.length === 0) process.stdout.write("  no file was read, so nothing was checked\n");
  return files.length > 0 && faults.length === 0;
}
