import { IconBell } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAddress } from "#platform/http/web";
import { Menu, type MenuChoice, Moment, Unseen } from "#ui";
import type { Notification } from "../contract/notification.ts";
import classes from "./bell.module.css";
import { Sentence } from "./sentence.tsx";
import { markRead, useNewestNotifications, useNewsStream } from "./use-notifications.ts";

const SHOWN = 6;
/** From here on the server counts no further. */
const MANY = 100;

/** How much the reader was told and has not read; the newest under it, live. */
export function Bell() {
  const { t } = useTranslation();
  useNewsStream();
  const { data } = useNewestNotifications();
  const unread = data?.unread ?? 0;
  const choices = useNewestChoices(data?.notifications ?? []);
  const all = useAllChoice();
  const heading = t(choices.length === 0 ? "notifications.none" : "notifications.newest");
  const count = t("notifications.unread", { count: unread });
  return (
    <>
      {/* Beside the button: in it, it would be but a part of its name and not announced. */}
      <Unseen>
        <span role="status">{count}</span>
      </Unseen>
      <Menu
        parts={[
          { id: "newest", heading, choices },
          { id: "all", choices: [all] },
        ]}
        renderButton={(button) => (
          <button type="button" className={classes.bell} data-unread={unread > 0} {...button}>
            <IconBell size={20} stroke={1.7} aria-hidden="true" />
            {unread > 0 && (
              <span className={classes.count} aria-hidden="true">
                {unread < MANY ? unread : `${MANY - 1}+`}
              </span>
            )}
            <Unseen>{count}</Unseen>
          </button>
        )}
      />
    </>
  );
}

function useNewestChoices(notifications: readonly Notification[]): MenuChoice[] {
  const client = useQueryClient();
  const { open } = useAddress();
  return notifications.slice(0, SHOWN).map((one) => ({
    id: one.id,
    label: (
      <span className={classes.told} data-read={one.isRead}>
        <span className={classes.sentence}>
          <Sentence of={one} />
        </span>
        <span className={classes.age}>
          <Moment value={one.at} as="age" />
        </span>
      </span>
    ),
    onChoose: () => {
      void markRead(client, one.isRead ? [] : [one.id]);
      open(one.link ?? "/notifications");
    },
  }));
}

function useAllChoice(): MenuChoice {
  const { t } = useTranslation();
  const { open } = useAddress();
  return { id: "all", label: t("notifications.all"), onChoose: () => open("/notifications") };
}
