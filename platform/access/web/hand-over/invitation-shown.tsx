import { useTranslation } from "react-i18next";
import { INVITATION_HOURS } from "../../contract/sign-in.ts";
import { ShownOnce } from "./shown-once.tsx";

/** A fresh invitation as the address to hand over, the only time it is shown. */
export function InvitationShown({ invitation, name }: { invitation: string; name: string }) {
  const { t } = useTranslation();
  return (
    <ShownOnce
      heading={t("access.invitation.made")}
      secret={`${window.location.origin}/invitation#${invitation}`}
    >
      {t("access.invitation.hand_over", { name, hours: INVITATION_HOURS })}
    </ShownOnce>
  );
}
