import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { Button, Caption, Code, ErrorSummary, Moment, Row, useToast } from "#ui";
import {
  type BrokenGlass,
  closeGlassRoute,
  listGlassRoute,
  reviewGlassRoute,
} from "../../contract/break-glass.ts";
import type { NamedPerson } from "../../contract/person.ts";
import { useAgencyName, useSignedIn } from "../people/people-queries.ts";
import { useFaultReader } from "../use-faults.ts";
import classes from "./glass.module.css";

interface GlassRowProps {
  glass: BrokenGlass;
  persons: readonly NamedPerson[];
  mayReview: boolean;
}

/** One emergency access: whose records, who, why, until when, and what was said of it. */
export function GlassRow({ glass, persons, mayReview }: GlassRowProps) {
  const { t } = useTranslation();
  const agencyName = useAgencyName();
  const nameOf = (person: string | null) =>
    persons.find(({ id }) => id === person)?.name ?? t("access.glass.someone");
  const { agency, person, reason, caseReference, openedAt, verdict, reviewedBy } = glass;
  return (
    <Row
      title={<bdi>{agencyName(agency)}</bdi>}
      detail={
        <>
          <div>
            <bdi>{nameOf(person)}</bdi> · <bdi>“{reason}”</bdi>
            {caseReference && (
              <>
                {" "}
                · <Code>{caseReference}</Code>
              </>
            )}
          </div>
          <div>
            <Moment value={openedAt} as="dateTime" /> · <GlassEnd glass={glass} />
          </div>
          {verdict && (
            <div className={classes.verdict} data-verdict={verdict}>
              {t(`access.glass.${verdict}`, { name: nameOf(reviewedBy) })}
            </div>
          )}
        </>
      }
    >
      <GlassDeeds glass={glass} mayReview={mayReview} />
    </Row>
  );
}

/** When it ended or will end, and whether it stands open now. */
function GlassEnd({ glass: { closedAt, expiresAt } }: { glass: BrokenGlass }) {
  const { t } = useTranslation();
  if (isOpen({ closedAt, expiresAt })) {
    return (
      <span className={classes.open}>
        {t("access.glass.open_until")} <Moment value={expiresAt} as="time" />
      </span>
    );
  }
  return (
    <>
      {t("access.glass.ended")} <Moment value={closedAt ?? expiresAt} as="dateTime" />
    </>
  );
}

function isOpen({ closedAt, expiresAt }: Pick<BrokenGlass, "closedAt" | "expiresAt">): boolean {
  return closedAt === null && Date.parse(expiresAt) > Date.now();
}

function GlassDeeds({ glass, mayReview }: { glass: BrokenGlass; mayReview: boolean }) {
  const { t } = useTranslation();
  const faultsOf = useFaultReader();
  const { close, review } = useGlassDeeds(glass);
  const isOwn = useSignedIn()?.person === glass.person;
  const canClose = isOpen(glass) && (isOwn || mayReview);
  const waits = glass.verdict === null && mayReview;
  if (!canClose && !waits) return null;
  return (
    <div className={classes.deeds}>
      <ErrorSummary faults={faultsOf(close.error ?? review.error)} />
      <div className={classes.buttons}>
        {canClose && (
          <Button busy={close.isPending} onClick={() => close.mutate()}>
            {t("access.glass.close")}
          </Button>
        )}
        {waits && !isOwn && (
          <>
            <Button busy={review.isPending} onClick={() => review.mutate("justified")}>
              {t("access.glass.say_justified")}
            </Button>
            <Button busy={review.isPending} onClick={() => review.mutate("not_justified")}>
              {t("access.glass.say_not_justified")}
            </Button>
          </>
        )}
      </div>
      {waits && isOwn && <Caption>{t("access.glass.own_review")}</Caption>}
    </div>
  );
}

function useGlassDeeds({ id, version }: BrokenGlass) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [listGlassRoute.id] });
  return {
    close: useMutation({
      mutationFn: () => server.call(closeGlassRoute, { params: { glass: id } }),
      onSuccess: () => say({ sentence: t("access.glass.closed") }),
      onSettled,
    }),
    review: useMutation({
      mutationFn: (verdict: "justified" | "not_justified") =>
        server.call(reviewGlassRoute, { params: { glass: id }, body: { verdict } }, { version }),
      onSuccess: () => say({ sentence: t("access.glass.kept") }),
      onSettled,
    }),
  };
}
