import type { MarkSource } from "#reference/contract";

/** The public page a statement was found in. */
export function SourceLink({ source }: { source: MarkSource }) {
  return (
    <a href={source.url} target="_blank" rel="noreferrer noopener">
      <bdi>{source.title}</bdi>
    </a>
  );
}

/** Several public pages, one below the other. */
export function SourceLinks({ sources }: { sources: readonly MarkSource[] }) {
  return sources.map((source) => (
    <div key={source.url}>
      <SourceLink source={source} />
    </div>
  ));
}
