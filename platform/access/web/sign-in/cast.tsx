import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import { Answer, ErrorSummary, Panel, useFormat } from "#ui";
import {
  type CastMember,
  demonstrationCastRoute,
  demonstrationSignInRoute,
} from "../../contract/sign-in.ts";
import { takeSession } from "../session/session.ts";
import { groupCast, isSecondAccount } from "./group-cast.ts";
import classes from "./sign-in.module.css";

/** The demonstration cast by country; one press signs in. */
export function Cast() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const nameOf = (member: string) =>
    member.length === 2 ? format.country(member) : t("access.cast.entity", { member });
  const client = useQueryClient();
  const cast = useQuery({
    queryKey: [demonstrationCastRoute.id],
    queryFn: () => server.call(demonstrationCastRoute, {}),
  });
  const signIn = useMutation({
    mutationFn: (account: string) => server.call(demonstrationSignInRoute, { body: { account } }),
    onSuccess: (now) => takeSession(client, now),
  });
  const failure = signIn.error ? readFailure(signIn.error).sentence : undefined;
  return (
    <Answer asked={cast} explain={readFailure} rows={8}>
      {(answer) => (
        <>
          {signIn.error && (
            <ErrorSummary faults={[{ sentence: failure ?? t("ui.state.offline") }]} />
          )}
          {groupCast(answer.cast, nameOf, i18n.language).map(({ member, people }) => (
            <Panel key={member} heading={nameOf(member)}>
              <ul className={classes.cast}>
                {people.map((one) => (
                  <CastCard
                    key={one.account}
                    one={one}
                    isSecond={isSecondAccount(one, answer.cast)}
                    onChoose={() => signIn.mutate(one.account)}
                  />
                ))}
              </ul>
            </Panel>
          ))}
        </>
      )}
    </Answer>
  );
}

interface CastCardProps {
  one: CastMember;
  /** Another account of someone who already stands in the list. */
  isSecond: boolean;
  onChoose: () => void;
}

function CastCard({ one, isSecond, onChoose }: CastCardProps) {
  const { t } = useTranslation();
  const toTry = one.roles[0];
  return (
    <li>
      <button type="button" className={classes.card} onClick={onChoose}>
        <span className={classes.name}>
          <bdi>{one.name}</bdi>
        </span>
        <span className={classes.agency}>
          <bdi>{one.agencyName}</bdi>
        </span>
        <span className={classes.roles}>
          {one.roles.map((role) => t(`access.role.${role}`)).join(" · ")}
        </span>
        {toTry && <span className={classes.try}>{t(`access.try.${toTry}`)}</span>}
        {isSecond && <span className={classes.second}>{t("access.cast.second")}</span>}
      </button>
    </li>
  );
}
