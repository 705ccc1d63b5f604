import { useTranslation } from "react-i18next";
import { hinders, RecordSection, type RecordView, recordSectionPage } from "#records/contract";
import { Caption, PageLink, Panel, Row, Rows } from "#ui";
import { CustodyTask } from "./custody/custody-panel.tsx";
import { FaultList } from "./fault-list.tsx";
import { PersonsTask } from "./persons/persons-task.tsx";

/** The parts of a record, each with what it still needs; they are filled in any order and left at will. */
export function RecordTasks({ record }: { record: RecordView }) {
  const { t } = useTranslation();
  const sections = RecordSection.options.filter((section) => isAsked(section, record));
  return (
    <Panel heading={t("records.tasks.title")}>
      {record.state === "draft" && <Caption>{t("records.tasks.lead")}</Caption>}
      <Rows label={t("records.tasks.title")}>
        {sections.map((section) => (
          <TaskRow key={section} section={section} record={record} />
        ))}
        <CustodyTask record={record} />
        <PersonsTask record={record} />
      </Rows>
    </Panel>
  );
}

/** Only a recovered firearm was seized. */
function isAsked(section: RecordSection, { content }: RecordView): boolean {
  return section !== "seizure" || content.type === "recovered";
}

function TaskRow({ section, record }: { section: RecordSection; record: RecordView }) {
  const { t } = useTranslation();
  const faults = record.faults.filter((fault) => fault.section === section);
  const count = faults.filter(hinders).length;
  return (
    <Row
      title={
        <PageLink href={recordSectionPage(record.id, section)}>
          {t(`records.section.${section}`)}
        </PageLink>
      }
      figure={count === 0 ? t("records.tasks.whole") : t("records.tasks.missing", { count })}
    >
      <FaultList faults={faults} />
    </Row>
  );
}
