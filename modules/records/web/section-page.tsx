import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ComponentType, useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, server, useAddress } from "#platform/http/web";
import {
  listOwnRecordsRoute,
  modifyRecordRoute,
  needsReviewReason,
  openRecordRoute,
  type RecordChange,
  RecordSection,
  type RecordView,
  type RenewReason,
  recordPage,
} from "#records/contract";
import { Action, Answer, Form, type FormFault, Page, PageLink } from "#ui";
import { PhotosFields } from "./photos/photos-fields.tsx";
import { blankSpots, fieldOfSpot } from "./photos/placed-marks.ts";
import { useRecord } from "./record-queries.ts";
import classes from "./records.module.css";
import { EventFields } from "./sections/event-fields.tsx";
import { MarksFields } from "./sections/marks-fields.tsx";
import { ReviewReason } from "./sections/review-reason.tsx";
import { doubtfulReadings, fieldOfReading } from "./sections/second-reading.ts";
import type { SectionProps } from "./sections/section-props.ts";
import { SeizureFields } from "./sections/seizure-fields.tsx";
import { GovernanceFields } from "./sections/sharing/governance-fields.tsx";
import { WeaponFields } from "./sections/weapon-fields.tsx";
import { writtenOf } from "./sections/written-of.ts";

const fields: Readonly<Record<RecordSection, ComponentType<SectionProps>>> = {
  photos: PhotosFields,
  weapon: WeaponFields,
  marks: MarksFields,
  event: EventFields,
  seizure: SeizureFields,
  governance: GovernanceFields,
};

/** The form of one part of a record; saved, one is back at the list of parts. */
export function SectionPage() {
  const { params } = useAddress();
  const section = RecordSection.catch("weapon").parse(params.section);
  return (
    <Answer asked={useRecord()} explain={readFailure} rows={6}>
      {(record) => <SectionForm key={section} section={section} record={record} />}
    </Answer>
  );
}

function SectionForm({ section, record }: { section: RecordSection; record: RecordView }) {
  const { t } = useTranslation();
  const [content, setContent] = useState(record.content);
  const [again, setAgain] = useState<readonly string[]>([]);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [reviewReason, setReviewReason] = useState<RenewReason | "">("");
  const save = useSave(record, setFaults);
  const { reviewOn } = record.content.governance;
  const isDayAnother = needsReviewReason(
    { state: record.state, reviewOn },
    content.governance.reviewOn,
  );
  const Fields = fields[section];
  const submit = () => {
    const blank = blankSpots(content.weapon).map((spot) => ({
      field: fieldOfSpot(spot),
      sentence: t("records.photos.blank"),
    }));
    const doubtful = doubtfulReadings(content.weapon, again).map((at) => ({
      field: fieldOfReading(at),
      sentence: t("records.again.settle", { number: at + 1 }),
    }));
    const unsaid =
      isDayAnother && reviewReason === ""
        ? [{ field: "review-why", sentence: t("records.review.choose") }]
        : [];
    const found = [...blank, ...doubtful, ...unsaid];
    setFaults(found);
    if (found.length === 0)
      save.mutate({ ...writtenOf(content), ...(reviewReason !== "" && { reviewReason }) });
  };
  return (
    <Page
      title={t(`records.section.${section}`)}
      above={
        <PageLink href={recordPage(record.id)}>
          {t("records.page.title", { reference: `\u2068${record.reference}\u2069` })}
        </PageLink>
      }
    >
      <div className={classes.form}>
        <Form faults={faults} onSubmit={submit}>
          <Fields
            {...{ content, record, faults, again }}
            onAgain={setAgain}
            onChange={setContent}
          />
          {isDayAnother && (
            <ReviewReason faults={faults} value={reviewReason} onChange={setReviewReason} />
          )}
          <Action type="submit" busy={save.isPending}>
            {t("records.form.save")}
          </Action>
        </Form>
      </div>
    </Page>
  );
}

function useSave({ id, version }: RecordView, setFaults: (faults: readonly FormFault[]) => void) {
  const { t } = useTranslation();
  const { open } = useAddress();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RecordChange) =>
      server.call(modifyRecordRoute, { params: { record: id }, body }, { version }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [openRecordRoute.id, id] });
      await client.invalidateQueries({ queryKey: [listOwnRecordsRoute.id] });
      open(recordPage(id));
    },
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
  });
}
