import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RouteAnswer } from "#platform/http/contract";
import { readFailure, server, useAddress } from "#platform/http/web";
import {
  differenceRoute,
  type EntryVersion,
  entryPage,
  firearmName,
  listVersionsRoute,
  versionPage,
} from "#reference/contract";
import {
  Answer,
  Button,
  ChoiceField,
  Cluster,
  Moment,
  Page,
  PageLink,
  Panel,
  Row,
  Rows,
  Stack,
  useFormat,
} from "#ui";
import { DifferenceList } from "../article/difference-list.tsx";
import { useArticleWords } from "../article/use-article-words.ts";
import { TermLine } from "../glossary/term-line.tsx";

type History = RouteAnswer<typeof listVersionsRoute>;

/** Every version of an entry, and what differs between any two of them. */
export function VersionsPage() {
  const { params } = useAddress();
  const ref = params.ref ?? "";
  const asked = useQuery({
    queryKey: [listVersionsRoute.id, ref],
    queryFn: () => server.call(listVersionsRoute, { params: { ref } }),
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={6}>
      {(history) => <VersionsContent history={history} />}
    </Answer>
  );
}

function VersionsContent({ history }: { history: History }) {
  const { t } = useTranslation();
  const { ref, versions } = history;
  return (
    <Page
      title={t("reference.versions.of", { name: `\u2068${firearmName(history)}\u2069` })}
      lead={t("reference.versions.lead")}
      above={
        <PageLink href={entryPage(ref)}>
          <bdi dir="ltr">{firearmName(history)}</bdi>
        </PageLink>
      }
    >
      <Stack gap="large">
        <TermLine ids={["version", "entry", "proposal"]} />
        <div>
          {versions.length > 1 && <Comparison history={history} />}
          <Panel heading={t("reference.versions.title")}>
            <Rows label={t("reference.versions.title")}>
              {versions.map((one) => (
                <VersionRow key={one.version} one={one} entry={ref} />
              ))}
            </Rows>
          </Panel>
        </div>
      </Stack>
    </Page>
  );
}

function VersionRow({ one, entry }: { one: EntryVersion; entry: string }) {
  const { t } = useTranslation();
  const { setQuery } = useAddress();
  const words = useArticleWords();
  const format = useFormat();
  const { version, change, member, agency, reason, madeAt, fields, mergedInto } = one;
  const who = [member && format.country(member), agency].filter(Boolean).join(" · ");
  return (
    <Row
      title={
        <PageLink href={versionPage(entry, version)}>
          {t("reference.entry.version", { version })} · {t(`reference.change.${change}`)}
        </PageLink>
      }
      figure={<Moment value={madeAt} as="dateTime" />}
      detail={
        <>
          {who && <bdi>{who}</bdi>}
          {mergedInto && (
            <> · {t("reference.versions.into", { ref: `\u2068${mergedInto}\u2069` })}</>
          )}
        </>
      }
      actions={
        version > 1 && (
          <Button onClick={() => setQuery({ from: String(version - 1), to: String(version) })}>
            {t("reference.versions.whatChanged", { version })}
          </Button>
        )
      }
    >
      {reason && (
        <p>
          <bdi dir="auto">{reason}</bdi>
        </p>
      )}
      {version > 1 && fields.length > 0 && <p>{format.list(fields.map(words.field))}</p>}
    </Row>
  );
}

/** Two versions chosen and held against each other; the choice is in the address. */
function Comparison({ history: { ref, versions } }: { history: History }) {
  const { t } = useTranslation();
  const { query, setQuery } = useAddress();
  const last = versions[0]?.version ?? 1;
  const to = readNumber(query.get("to"), last);
  const from = readNumber(query.get("from"), Math.max(1, to - 1));
  const options = versions.map(({ version }) => ({
    value: String(version),
    label: t("reference.entry.version", { version }),
  }));
  const choose = (name: "from" | "to") => (value: string) => setQuery({ [name]: value });
  return (
    <Panel heading={t("reference.versions.compare")}>
      <Stack>
        <Cluster>
          <ChoiceField
            label={t("reference.versions.from")}
            options={options}
            value={String(from)}
            onChange={choose("from")}
          />
          <ChoiceField
            label={t("reference.versions.to")}
            options={options}
            value={String(to)}
            onChange={choose("to")}
          />
        </Cluster>
        <Difference entry={ref} from={from} to={to} />
      </Stack>
    </Panel>
  );
}

function readNumber(text: string | null, otherwise: number): number {
  return /^\d{1,6}$/.test(text ?? "") ? Number(text) : otherwise;
}

function Difference({ entry: ref, from, to }: { entry: string; from: number; to: number }) {
  const asked = useQuery({
    queryKey: [differenceRoute.id, ref, from, to],
    queryFn: () => server.call(differenceRoute, { params: { ref }, query: { from, to } }),
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={3}>
      {({ differences }) => <DifferenceList of={differences} />}
    </Answer>
  );
}
