import type { ExplainedInPlace } from "#reference/contract";
import { Caption } from "#ui";
import { Term } from "./term.tsx";
import { useTerms } from "./use-terms.ts";

/** A quiet line of terms by the names the glossary gives them, each explained in place. */
export function TermLine({ ids }: { ids: readonly ExplainedInPlace[] }) {
  const { data, isPending } = useTerms();
  const terms = data?.terms ?? [];
  const named = ids.flatMap((id) => {
    const term = terms.find((one) => one.id === id);
    return term === undefined ? [] : [{ id, name: term.name }];
  });
  // The line keeps its place: what stands below must not move away from under a finger.
  if (isPending) return <Caption>{"\u00a0"}</Caption>;
  if (named.length === 0) return null;
  return (
    <Caption>
      {named.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && " · "}
          <Term id={id}>{name}</Term>
        </span>
      ))}
    </Caption>
  );
}
