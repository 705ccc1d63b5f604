import { type LeftActs, readLeaves } from "#platform/http/contract";

/** The part of an OpenAPI 3.1 document that the page reads. */
export interface InterfaceDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
}

interface DescribedOperation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly "x-leaves"?: LeftActs;
}

/** One operation of the interface, ready to be listed. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly part: string;
  /** Acts it leaves in the ledger. */
  readonly leaves: LeftActs;
}

/** The operations of a description, ordered by part and path. Pure. */
export function readOperations({ paths }: InterfaceDescription): Operation[] {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      id: described.operationId ?? "",
      method: method.toUpperCase(),
      path,
      summary: described.summary ?? "",
      part: described.tags?.[0] ?? "",
      leaves: described["x-leaves"] ?? readLeaves(undefined),
    })),
  );
  return operations.sort((a, b) => a.part.localeCompare(b.part) || a.path.localeCompare(b.path));
}
