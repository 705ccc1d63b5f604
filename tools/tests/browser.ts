/**
 * Where the browser is and what it needs: Chromium from npm, unpacked once into the temporary
 * folder together with the system libraries a bare machine lacks. `CHROME_BIN` names another one.
 */
export async function prepareBrowser(): Promise<NodeJS.ProcessEnv> {
  if (process.env.CHROME_BIN !== undefined) return { CHROME_BIN: process.env.CHROME_BIN };
  // The package unpacks its libraries only where it believes to be in that environment; the
  // variable must be there before it is loaded.
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs24.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  const executable = await chromium.executablePath();
  const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  return { CHROME_BIN: executable, LD_LIBRARY_PATH, FONTCONFIG_PATH };
}
