import { say } from "./say.mjs";

const isTerminal = Boolean(process.stdout.isTTY);

/**
 * Runs one step of a start and shows it: its name while it runs (with the seconds so far on a
 * terminal), a tick and the time it took when done. `quick` steps under 50 ms leave no line.
 */
export async function stage(key, work, { parameters = {}, quick = false } = {}) {
  const label = say(key, parameters);
  const started = performance.now();
  const ticker = isTerminal ? setInterval(() => draw("·", label, started), 250) : undefined;
  try {
    const result = await work();
    clearInterval(ticker);
    if (quick && performance.now() - started < 50) return result;
    draw("✓", label, started, true);
    return result;
  } catch (error) {
    clearInterval(ticker);
    draw("✗", label, started, true);
    throw error;
  }
}

function draw(sign, label, started, final = false) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const line = `  ${sign} ${label}  ${say("stage.seconds", { seconds })}`;
  process.stdout.write(isTerminal ? `\r\u001b[2K${line}${final ? "\n" : ""}` : `${line}\n`);
}
