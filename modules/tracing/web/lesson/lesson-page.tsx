import { useTranslation } from "react-i18next";
import { useAddress } from "#platform/http/web";
import { editTracePage, lessonPage, ReturnReason, tracePage, tracesPage } from "#tracing/contract";
import { Cluster, Page, PageLink, Panel, Stack, State } from "#ui";
import classes from "../tracing.module.css";
import { lessons } from "./lessons.ts";

/** The short lesson on one mistake: why it sinks a trace, how to get it right, and where to mend it. */
export function LessonPage() {
  const { t } = useTranslation();
  const { params, query } = useAddress();
  const reason = ReturnReason.safeParse(params.reason).data;
  const trace = query.get("trace");
  const above = (
    <PageLink href={trace === null ? tracesPage : tracePage(trace)}>
      {t(trace === null ? "tracing.list.title" : "tracing.lesson.back")}
    </PageLink>
  );
  if (reason === undefined)
    return (
      <Page title={t("tracing.lesson.title")} above={above}>
        <State sign="nothing_found" title={t("tracing.lesson.none")} />
        <Others trace={trace} />
      </Page>
    );
  return (
    <Page title={t(`tracing.returned.${reason}`)} lead={t("tracing.lesson.title")} above={above}>
      <Lesson reason={reason} trace={trace} />
    </Page>
  );
}

interface LessonProps {
  readonly reason: ReturnReason;
  /** The draft it was opened from. */
  readonly trace: string | null;
}

function Lesson({ reason, trace }: LessonProps) {
  const { t } = useTranslation();
  const { steps, field, help } = lessons[reason];
  const keys = Array.from({ length: steps }, (_, at) => `tracing.lesson.${reason}.step${at + 1}`);
  return (
    <Stack gap="large">
      <Panel heading={t("tracing.lesson.why")}>
        <p className={classes.lesson}>{t(`tracing.lesson.${reason}.why`)}</p>
      </Panel>
      <Panel heading={t("tracing.lesson.steps")}>
        <Stack>
          <ol className={classes.lesson}>
            {keys.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ol>
          <Cluster>
            {trace !== null && field !== undefined && (
              <PageLink as="strong" href={`${editTracePage(trace)}?at=${field}`}>
                {t("tracing.lesson.mend")}
              </PageLink>
            )}
            {help !== undefined && (
              <PageLink as="quiet" href={help.page}>
                {t(help.title)}
              </PageLink>
            )}
          </Cluster>
        </Stack>
      </Panel>
      <Others trace={trace} but={reason} />
    </Stack>
  );
}

function Others({ trace, but }: { trace: string | null; but?: ReturnReason }) {
  const { t } = useTranslation();
  return (
    <Panel heading={t("tracing.lesson.others")}>
      <ul className={classes.list}>
        {ReturnReason.options
          .filter((reason) => reason !== but)
          .map((reason) => (
            <li key={reason}>
              <PageLink href={lessonPage(reason, trace)}>
                {t(`tracing.returned.${reason}`)}
              </PageLink>
            </li>
          ))}
      </ul>
    </Panel>
  );
}
