import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { aboutRoute } from "#platform/http/contract";
import { readFailure, server, useAddress } from "#platform/http/web";
import { Answer, Page, PageLink } from "#ui";
import { useSession } from "../session/session.ts";
import { Cast } from "./cast.tsx";
import { readNext } from "./read-next.ts";
import { SignInForm } from "./sign-in-form.tsx";

/** Sign in: by name, password and code, or, in a demonstration, by choosing who to be. */
export function SignInPage() {
  const { t } = useTranslation();
  const about = useQuery({
    queryKey: [aboutRoute.id],
    queryFn: () => server.call(aboutRoute, {}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useGoOnOnceIn();
  const { query } = useAddress();
  const isByName = query.get("by") === "name";
  const showsCast = about.data?.isDemonstration === true && !isByName;
  return (
    <Page
      title={t(showsCast ? "access.cast.title" : "access.sign_in.title")}
      lead={t(showsCast ? "access.cast.lead" : "access.sign_in.lead")}
      actions={showsCast && <PageLink href="/sign-in?by=name">{t("access.cast.by_name")}</PageLink>}
    >
      <Answer asked={about} explain={readFailure}>
        {() => (showsCast ? <Cast /> : <SignInForm />)}
      </Answer>
    </Page>
  );
}

function useGoOnOnceIn(): void {
  const { query, replace } = useAddress();
  const session = useSession();
  // Read once: the address changes while this page still stands.
  const [next] = useState(() => readNext(query.get("next")));
  useEffect(() => {
    if (session.state === "in") replace(next);
  }, [session.state, next, replace]);
}
