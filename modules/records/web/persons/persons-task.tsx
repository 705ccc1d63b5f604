import { useTranslation } from "react-i18next";
import { useSession } from "#platform/access/web";
import { mayOpenPersons, personsPage, type RecordView } from "#records/contract";
import { PageLink, Row } from "#ui";

/** The persons in the list of a record's parts, for who may open them; never how many there are. */
export function PersonsTask({ record }: { record: RecordView }) {
  const { t } = useTranslation();
  const session = useSession();
  if (session.state !== "in" || !mayOpenPersons(record, session.person)) return null;
  return (
    <Row title={<PageLink href={personsPage(record.id)}>{t("records.persons.open")}</PageLink>} />
  );
}
