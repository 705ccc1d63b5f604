import type { MarkSource } from "#reference/contract";

/** The public page a statement was found in. */
export function SourceLink({ source }: { source: MarkSource }) {
  return (
    <a href={source.url} target="_blank" rel="noreferrer noopener">
      <bdi>{source.title}</bdi>
    </a>
  );
}
