import type { CastMember } from "../../contract/sign-in.ts";

/** The cast of one member. */
export interface CastGroup {
  readonly member: string;
  readonly people: readonly CastMember[];
}

/** The cast by member, countries by their names in the reader's language, entities after them. */
export function groupCast(
  cast: readonly CastMember[],
  nameOf: (member: string) => string,
  locale: string,
): CastGroup[] {
  const { compare } = new Intl.Collator(locale);
  const isEntity = (member: string) => Number(member.length > 2);
  return [...Map.groupBy(cast, (one) => one.member)]
    .map(([member, people]) => ({ member, people }))
    .sort(
      (a, b) =>
        isEntity(a.member) - isEntity(b.member) || compare(nameOf(a.member), nameOf(b.member)),
    );
}

/** Whether it is another account of someone who already stands in the list. */
export function isSecondAccount(one: CastMember, cast: readonly CastMember[]): boolean {
  return cast.find((other) => other.person === one.person)?.account !== one.account;
}
