/** The head of a log: C2SP tlog-checkpoint without its signatures. */
export interface CheckpointText {
  /** Name of the log, also of the key that signs it. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** Name of a member's log, or of the platform's, at an installation. */
export function originOf(installation: string, log: string): string {
  return `${installation}/ledger/${log}`;
}

export function writeCheckpoint({ origin, size, root }: CheckpointText): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString("base64")}\n`;
}

/** Undefined where the text is no checkpoint. */
export function readCheckpoint(text: string): CheckpointText | undefined {
  const match = /^([^\n]+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/]{43}=)\n/.exec(text);
  if (match === null) return undefined;
  const [, origin = "", size, root = ""] = match;
  return { origin, size: Number(size), root: Buffer.from(root, "base64") };
}
