import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import { type MarkVersion, markVersionsRoute } from "#reference/contract";
import { Answer, Caption, Moment, Panel, Row, Rows, useFormat } from "#ui";
import { MarkDifferences } from "./mark-differences.tsx";

/** What was published of a mark: for which member, when, why, what changed, and who stands for it. */
export function MarkVersions({ id }: { id: string }) {
  const { t } = useTranslation();
  const asked = useQuery({
    queryKey: [markVersionsRoute.id, id],
    queryFn: () => server.call(markVersionsRoute, { params: { id } }),
  });
  return (
    <Panel heading={t("reference.versions.title")}>
      <Answer asked={asked} explain={readFailure} rows={2}>
        {({ versions }) => <Versions versions={versions} />}
      </Answer>
    </Panel>
  );
}

function Versions({ versions }: { versions: readonly MarkVersion[] }) {
  const { t } = useTranslation();
  if (versions.length === 0) return <Caption>{t("reference.library.versions.none")}</Caption>;
  return (
    <Rows label={t("reference.versions.title")}>
      {versions.map((one) => (
        <VersionRow key={one.version} one={one} />
      ))}
    </Rows>
  );
}

function VersionRow({ one }: { one: MarkVersion }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { version, member, agency, reason, verifiedBy, madeAt, differences, stands } = one;
  const members = format.list(verifiedBy.map((one) => `\u2068${format.country(one)}\u2069`));
  return (
    <Row
      title={t("reference.entry.version", { version })}
      figure={<Moment value={madeAt} as="dateTime" />}
      detail={
        <>
          <bdi>{[format.country(member), agency].filter(Boolean).join(" · ")}</bdi>
          {" · "}
          {t("reference.provenance.verifiedBy", { members })}
        </>
      }
    >
      <p>
        <bdi dir="auto">{reason}</bdi>
      </p>
      {stands && <Caption>{t(`reference.library.stands.${stands}`)}</Caption>}
      {differences.length > 0 && <MarkDifferences of={differences} />}
      {differences.length === 0 && !stands && <Caption>{t("reference.library.confirmed")}</Caption>}
    </Row>
  );
}
