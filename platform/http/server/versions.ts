import { httpErrors, problem } from "#platform/http/contract";

/** The version a change is based on, from If-Match (RFC 9110 section 13.1.1). */
export function expectVersion(header: string | undefined): number {
  if (header === undefined) throw problem(httpErrors.versionMissing);
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw problem(httpErrors.versionMismatch);
  return Number(version);
}

/** The ETag of an answer that has a version. */
export function etagOf(answer: unknown): string | undefined {
  if (typeof answer !== "object" || answer === null || !("version" in answer)) return undefined;
  return typeof answer.version === "number" ? `"${answer.version}"` : undefined;
}
