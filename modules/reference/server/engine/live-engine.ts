import { type EngineThread, startEngineThread } from "./engine.ts";

/** Answers from the table as it stands, within seconds of each published change. */
export interface LiveEngine {
  ask: EngineThread["ask"];
  /** How many entries the memory holds, variants counted each. */
  entries(): number;
  /** Takes in what was published meanwhile; settles when it answers from it. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

export interface LiveEngineParts {
  /** The runtime login's address: the thread opens its own connection. */
  readonly url: string;
  /** The generation that stands in the database. */
  readonly findGeneration: () => Promise<number>;
  readonly onFailure: (error: unknown) => void;
  /** How often to look for changes, milliseconds. */
  readonly every?: number;
}

/** Reading anew may take this share of the time at most, so that many edits do not keep a core busy. */
const leastPause = 3;

/**
 * Keeps one thread that answers, and while the table is read anew a second one that takes its place once it is indexed.
 * Only who asks in the first second after the start waits for the index: the doors open meanwhile.
 */
export async function openLiveEngine(parts: LiveEngineParts): Promise<LiveEngine> {
  const { url, findGeneration, onFailure, every = 1000 } = parts;
  let thread = await startEngineThread({ url });
  let isClosed = false;
  let turn: Promise<void> = Promise.resolve();

  async function replace(): Promise<number> {
    const begun = performance.now();
    const next = await startEngineThread({ url });
    await next.indexed;
    const before = thread;
    thread = next;
    void before.close();
    return performance.now() - begun;
  }

  async function refreshNow(): Promise<number> {
    if (isClosed || (await findGeneration()) === thread.generation) return 0;
    return replace();
  }

  function refresh(): Promise<void> {
    turn = turn.then(refreshNow).then(() => undefined);
    return turn;
  }

  async function restartIfLost(): Promise<void> {
    const lost = await Promise.race([thread.gone, Promise.resolve("alive" as const)]);
    if (lost === "alive") return;
    onFailure(lost);
    await replace();
  }

  let timer: NodeJS.Timeout;
  function lookAfter(pause: number): void {
    timer = setTimeout(() => void look(), pause);
    timer.unref();
  }

  async function look(): Promise<void> {
    // What fails takes its time as well: a table that cannot be indexed must not keep a core busy either.
    const begun = performance.now();
    try {
      await restartIfLost();
      await refresh();
    } catch (error) {
      onFailure(error);
    }
    if (!isClosed) lookAfter(Math.max(every, leastPause * (performance.now() - begun)));
  }
  lookAfter(every);

  return {
    ask: (name, ...input) => thread.ask(name, ...input),
    entries: () => thread.entries,
    refresh,
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await turn.catch(() => undefined);
      await thread.close();
    },
  };
}
