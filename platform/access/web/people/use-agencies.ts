import { useQuery } from "@tanstack/react-query";
import { useSession } from "../session/session.ts";
import { agenciesQuery } from "./people-queries.ts";

/** The own member's agencies for choosing, and their names by id. */
export function useAgencies() {
  const session = useSession();
  const member = session.state === "in" ? session.person.member : "";
  const { data } = useQuery({ ...agenciesQuery(member), enabled: member !== "" });
  const agencies = data?.agencies ?? [];
  return {
    options: agencies.map(({ id, name }) => ({ value: id, label: name })),
    nameOf: (id: string) => agencies.find((agency) => agency.id === id)?.name ?? "…",
  };
}
