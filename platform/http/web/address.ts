import { useParams, useRouter, useRouterState } from "@tanstack/react-router";
import { useMemo } from "react";

/** The address of the open page: its parameters, its query, and how to change them. */
export interface Address {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
  /** Opens an address inside the product. */
  open(href: string): void;
  /** Opens an address in place of this one, which leaves the history. */
  replace(href: string): void;
  /** Changes parts of the query; undefined or empty takes a part out. Replaces the entry in the history. */
  setQuery(changes: Readonly<Record<string, string | undefined>>): void;
}

/** Reads and changes the address of the open page. */
export function useAddress(): Address {
  const router = useRouter();
  const params: Record<string, string | undefined> = useParams({ strict: false });
  const search = useRouterState({ select: (state) => state.location.searchStr });
  return useMemo(
    () => ({
      params,
      query: new URLSearchParams(search),
      open: (href) => router.history.push(href),
      replace: (href) => router.history.replace(href),
      setQuery: (changes) => {
        const query = changeQuery(new URLSearchParams(search), changes);
        router.history.replace(`${router.state.location.pathname}${query}`);
      },
    }),
    [router, params, search],
  );
}

function changeQuery(
  query: URLSearchParams,
  changes: Readonly<Record<string, string | undefined>>,
): string {
  for (const [name, value] of Object.entries(changes)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  return query.size === 0 ? "" : `?${query}`;
}
