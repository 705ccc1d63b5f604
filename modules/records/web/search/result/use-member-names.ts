import { useQuery } from "@tanstack/react-query";
import { membersQuery, useMemberName } from "#platform/directory/web";
import { useFormat } from "#ui";

/** Members by their names: countries in the reader's language, entities as they call themselves. */
export function useMemberNames(): (member: string) => string {
  const format = useFormat();
  const nameOf = useMemberName();
  const { data } = useQuery({ ...membersQuery, staleTime: 60_000 });
  return (id) => {
    const member = data?.find((one) => one.id === id);
    return member ? nameOf(member) : format.country(id);
  };
}
