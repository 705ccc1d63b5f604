import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import {
  type Followed,
  followRoute,
  listSubscriptionsRoute,
  subscriptionsPage,
  unfollowRoute,
} from "#reference/contract";
import { Button, PageLink, useToast } from "#ui";
import { isSameFollowed } from "./is-same-followed.ts";

/** What the account follows. */
export function useSubscriptions() {
  return useQuery({
    queryKey: [listSubscriptionsRoute.id],
    queryFn: () => server.call(listSubscriptionsRoute, {}),
  });
}

/** Begins or ends being told of changes of one thing. */
export function FollowButton({ followed, label }: { followed: Followed; label: string }) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  const known = useSubscriptions().data?.subscriptions;
  const kept = known?.find((one) => isSameFollowed(one.followed, followed));
  const toggle = useMutation({
    mutationFn: async () => {
      if (kept === undefined) await server.call(followRoute, { body: followed });
      else await server.call(unfollowRoute, { params: { subscription: kept.id } });
    },
    onSuccess: () =>
      say({ sentence: t(kept ? "reference.follow.ended" : "reference.follow.begun") }),
    onError: (error) => say({ sentence: readFailure(error).sentence ?? t("ui.state.offline") }),
    onSettled: () => client.invalidateQueries({ queryKey: [listSubscriptionsRoute.id] }),
  });
  if (known === undefined) return null;
  return (
    <Button
      busy={toggle.isPending}
      aria-pressed={kept !== undefined}
      onClick={() => toggle.mutate()}
    >
      {kept ? t("reference.follow.stop", { what: label }) : label}
    </Button>
  );
}

/** Leads to everything that is followed. */
export function SubscriptionsLink() {
  const { t } = useTranslation();
  return <PageLink href={subscriptionsPage}>{t("reference.follow.all")}</PageLink>;
}
