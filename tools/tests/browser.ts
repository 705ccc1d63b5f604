import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/** The system's, read when this program starts: what a run writes goes elsewhere and is not kept. */
const temporary = tmpdir();

/**
 * Where the browser is and what it needs: Chromium from npm, unpacked once into the temporary
 * folder together with the system libraries a bare machine lacks. `CHROME_BIN` names another one.
 */
export async function prepareBrowser(): Promise<NodeJS.ProcessEnv> {
  if (process.env.CHROME_BIN !== undefined) return { CHROME_BIN: process.env.CHROME_BIN };
  // Every account unpacks its own: one cannot run what another unpacked.
  const folder = join(temporary, `proofmark-browser-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  // The package unpacks its libraries only where it believes to be in that environment; the
  // variable must be there before it is loaded.
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs24.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  const executable = await chromium.executablePath();
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  const { LD_LIBRARY_PATH } = process.env;
  return { CHROME_BIN: executable, LD_LIBRARY_PATH, FONTCONFIG_PATH: nameFonts(folder) };
}

/** The package's own list of font folders names `/tmp/fonts` only; with no font at all Chromium dies. */
function nameFonts(folder: string): string {
  const path = join(folder, "fontconfig");
  mkdirSync(path, { recursive: true });
  const list = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
  writeFileSync(join(path, "fonts.conf"), list);
  return path;
}
