import { useTranslation } from "react-i18next";
import {
  comparePage,
  type EntryLink,
  entryPage,
  firearmName,
  type LinkKind,
  termOfLink,
} from "#reference/contract";
import { Caption, Code, PageLink, Panel, Row, Rows } from "#ui";
import { EntryLabel } from "../article/difference-list.tsx";
import { useArticleWords } from "../article/use-article-words.ts";
import { CodeTerm } from "../glossary/code-term.tsx";
import type { EntryAnswer } from "./entry-answer.ts";
import { FieldSource } from "./field-source.tsx";

/** Entries it stands beside, read from here and from there, with what tells them apart. */
export function LinksPanel({ answer }: { answer: EntryAnswer }) {
  const { article, links, linkedFrom, merged } = answer;
  const { t } = useTranslation();
  const words = useArticleWords();
  if (article.links.length + linkedFrom.length + merged.length === 0) return null;
  const named = (ref: string) => links.find((one) => ref.startsWith(one.ref));
  return (
    <Panel heading={words.field("links")} aside={<FieldSource article={article} field="links" />}>
      <Rows>
        {article.links.map((link) => (
          <LinkRow
            key={`${link.kind} ${link.ref}`}
            link={link}
            entry={named(link.ref)}
            own={answer.entry.ref}
          />
        ))}
        {linkedFrom.map((one) => (
          <Row
            key={`${one.kind} ${one.ref}`}
            title={<LinkedEntry entry={one} />}
            detail={t(`reference.linkedFrom.${one.kind satisfies LinkKind}`)}
          >
            {one.kind === "confused_with" && <Beside own={answer.entry.ref} other={one} />}
          </Row>
        ))}
        {merged.map((ref) => (
          <Row key={ref} title={<Code>{ref}</Code>} detail={t("reference.entry.mergedHere")} />
        ))}
      </Rows>
    </Panel>
  );
}

interface Named {
  readonly ref: string;
  readonly make: string;
  readonly model: string;
}

function LinkedEntry({ entry: { ref, make, model } }: { entry: Named }) {
  return (
    <PageLink href={entryPage(ref)}>
      <EntryLabel make={make} model={model} number={ref} />
    </PageLink>
  );
}

/** What is often taken for it is to be held beside it. */
function Beside({ own, other }: { own: string; other: Named }) {
  const { t } = useTranslation();
  const name = `\u2068${firearmName(other)}\u2069`;
  return (
    <PageLink href={comparePage([own, other.ref])}>
      {t("reference.entry.compareWith", { name })}
    </PageLink>
  );
}

interface LinkRowProps {
  link: EntryLink;
  entry: Named | undefined;
  own: string;
}

function LinkRow({ link, entry, own }: LinkRowProps) {
  const { t, i18n } = useTranslation();
  const inOwn = link.difference.filter(({ language }) => language === i18n.language);
  const differences = inOwn.length > 0 ? inOwn : link.difference;
  return (
    <Row
      title={entry ? <LinkedEntry entry={entry} /> : <Code>{link.ref}</Code>}
      detail={
        <CodeTerm id={termOfLink[link.kind]}>{t(`reference.linkKind.${link.kind}`)}</CodeTerm>
      }
    >
      {differences.map(({ language, text }) => (
        <p key={`${language} ${text}`}>
          {t("reference.link.lookFor")}:{" "}
          <bdi lang={language} dir="auto">
            {text}
          </bdi>
        </p>
      ))}
      {link.source !== undefined && (
        <Caption>
          {t("reference.provenance.source")}: <bdi>{link.source}</bdi>
        </Caption>
      )}
      {link.kind === "confused_with" && entry && <Beside own={own} other={entry} />}
    </Row>
  );
}
