import { useTranslation } from "react-i18next";
import { isPermitted } from "#platform/access/contract/permission";
import { useSession } from "#platform/access/web";
import { editPage, newChallengePage, proposeEditorial, reorganisePage } from "#reference/contract";
import { Cluster, PageLink, Panel } from "#ui";
import { FollowButton } from "../subscription/follow-button.tsx";
import type { EntryAnswer } from "./entry-answer.ts";

/** What can be done about the entry: propose a change, challenge it, be told of changes. */
export function EntryActions({ answer }: { answer: EntryAnswer }) {
  const { t } = useTranslation();
  return (
    <div data-print="never">
      <Panel heading={t("reference.entry.actions")}>
        {answer.madeHere ? <p>{t("reference.offline.noActions")}</p> : <Actions answer={answer} />}
      </Panel>
    </div>
  );
}

function Actions({ answer: { ref, article } }: { answer: EntryAnswer }) {
  const { t } = useTranslation();
  const session = useSession();
  const isEditor = session.state === "in" && isPermitted(session.person, proposeEditorial);
  return (
    <Cluster>
      <PageLink href={editPage(ref)} as="quiet">
        {t("reference.propose.change")}
      </PageLink>
      <PageLink href={newChallengePage(ref)} as="quiet">
        {t("reference.challenge.open")}
      </PageLink>
      {isEditor && (
        <PageLink href={reorganisePage(ref)} as="quiet">
          {t("reference.reorganise.title")}
        </PageLink>
      )}
      <FollowButton followed={{ kind: "entry", ref }} label={t("reference.follow.entry")} />
      <FollowButton
        followed={{ kind: "make", make: article.make }}
        label={t("reference.follow.make", { make: `\u2068${article.make}\u2069` })}
      />
    </Cluster>
  );
}
