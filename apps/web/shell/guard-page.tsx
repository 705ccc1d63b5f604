import { type RouteComponent, useRouterState } from "@tanstack/react-router";
import { type ComponentType, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { accountOf, signInUrl, useSession } from "#platform/access/web";
import { type PageDefinition, readFailure, useAddress } from "#platform/http/web";
import { Failure, Loading, Page } from "#ui";
import { isOpenTo } from "../parts.ts";

/**
 * Shows a page to who may open it; sends who is not signed in to sign in and back. The code of the
 * page is fetched before the page before it goes, so that its title is there to take the focus.
 */
export function guardPage(
  page: PageDefinition,
  Content: ComponentType & Pick<RouteComponent, "preload">,
): RouteComponent {
  function GuardedPage() {
    const { t } = useTranslation();
    const session = useSession();
    if (isOpenTo(page, session)) {
      // What one person wrote on a page is not left there for the next.
      const owner = page.access !== "public" && accountOf(session);
      return (
        <Suspense fallback={<Waiting />}>
          <Content key={owner || "anyone"} />
        </Suspense>
      );
    }
    switch (session.state) {
      case "asking":
      case "locked":
        return <Waiting />;
      case "failed":
        return (
          <Page title={t("web.name")}>
            <Failure facts={readFailure(session.error)} onRetry={session.askAgain} />
          </Page>
        );
      case "out":
        return <GoToSignIn />;
      case "in":
        return (
          <Page title={t("web.forbidden.title")}>
            <Failure facts={{ kind: "forbidden" }} />
          </Page>
        );
    }
  }
  return Object.assign(GuardedPage, Content.preload && { preload: Content.preload });
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Page title={t("web.name")}>
      <Loading />
    </Page>
  );
}

function GoToSignIn() {
  const { replace } = useAddress();
  const current = useRouterState({ select: (state) => state.location.href });
  // Where the person wanted to go: the address changes while this page still stands.
  const [wanted] = useState(current);
  useEffect(() => replace(signInUrl(wanted)), [replace, wanted]);
  return <Waiting />;
}
