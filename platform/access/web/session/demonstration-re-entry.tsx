import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { aboutRoute } from "#platform/http/contract";
import { server } from "#platform/http/web";
import { Button } from "#ui";
import { demonstrationSignInRoute } from "../../contract/sign-in.ts";
import { takeSession } from "./session.ts";

/** The cast of a demonstration has no passwords: who was here goes on by one press. */
export function DemonstrationReEntry({ account }: { account: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const about = useQuery({
    queryKey: [aboutRoute.id],
    queryFn: () => server.call(aboutRoute, {}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const enter = useMutation({
    mutationFn: () => server.call(demonstrationSignInRoute, { body: { account } }),
    onSuccess: (now) => {
      takeSession(client, now);
      void client.invalidateQueries();
    },
  });
  if (!about.data?.isDemonstration) return null;
  return (
    <Button busy={enter.isPending} onClick={() => enter.mutate()}>
      {t("access.lock.demonstration")}
    </Button>
  );
}
