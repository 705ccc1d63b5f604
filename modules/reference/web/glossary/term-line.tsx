import type { ExplainedInPlace } from "#reference/contract";
import { Caption } from "#ui";
import { Term } from "./term.tsx";
import { useTerms } from "./use-terms.ts";

/** A quiet line of terms by the names the glossary gives them, each explained in place. */
export function TermLine({ ids }: { ids: readonly ExplainedInPlace[] }) {
  const terms = useTerms().data?.terms ?? [];
  const named = ids.flatMap((id) => {
    const term = terms.find((one) => one.id === id);
    return term === undefined ? [] : [{ id, name: term.name }];
  });
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
