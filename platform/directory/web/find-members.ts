import type { MemberSummary } from "../contract/routes.ts";

/** The members whose name, code or desk holds what is typed; accents and case are forgiven. */
export function findMembers(
  text: string,
  members: readonly MemberSummary[],
  nameOf: (member: MemberSummary) => string,
): MemberSummary[] {
  const typed = fold(text.trim());
  return members.filter((member) =>
    [nameOf(member), member.id, member.desk?.name ?? ""].some((word) => fold(word).includes(typed)),
  );
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
