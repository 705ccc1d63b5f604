import {
  CancelReason,
  ClearReason,
  dayOf,
  draftRecordRoute,
  listOwnRecordsRoute,
  modifyRecordRoute,
  moveRecordRoute,
  openRecordRoute,
  type RecordContent,
  type RecordStep,
  type RecordSummary,
  type RecordVerb,
  RenewReason,
} from "#records/contract";
import { stolenPistol } from "#testing/records/sample-record";
import { type Choice, type Crew, choose, type Try } from "./crew.ts";

const DAY = 86_400_000;

/** A record with something of its own, whole or with nothing said of the event. */
function someContent({ some, other }: Choice): RecordContent {
  const whole = stolenPistol(new Date());
  const weapon = { ...whole.weapon, model: `M${some}` };
  return { ...whole, weapon, ...(other % 4 === 0 && { event: {} }) };
}

async function someRecord({ desk }: Crew, { some }: Choice): Promise<RecordSummary | undefined> {
  const { records } = await desk.call(listOwnRecordsRoute, { query: {} });
  return choose(records, some);
}

export const tryDraftRecord: Try = ({ desk }, choice) =>
  desk.call(draftRecordRoute, { body: someContent(choice) });

export const tryModifyRecord: Try = async (crew, choice) => {
  const record = await someRecord(crew, choice);
  if (record === undefined) return;
  const { id, version } = record;
  const input = { params: { record: id }, body: someContent(choice) };
  await crew.desk.call(modifyRecordRoute, input, { version });
};

/** The desk that owns a record, or one that may have found the firearm, does what it may. */
export const tryMoveRecord: Try = async (crew, choice) => {
  const record = await someRecord(crew, choice);
  if (record === undefined) return;
  const params = { record: record.id };
  const doer = choose([crew.desk, crew.desk, crew.secondAtDesk, crew.foreignDesk], choice.other);
  const { verbs, version } = await (doer ?? crew.desk).call(openRecordRoute, { params });
  const body = stepOf(choose(verbs, choice.some + choice.other), choice);
  if (body !== undefined)
    await (doer ?? crew.desk).call(moveRecordRoute, { params, body }, { version });
};

function stepOf(verb: RecordVerb | undefined, { some, other }: Choice): RecordStep | undefined {
  switch (verb) {
    case undefined:
    case "modify":
      return undefined;
    case "clear":
      return { verb, reason: choose(ClearReason.options, some) ?? "returned" };
    case "cancel":
      return { verb, reason: choose(CancelReason.options, some) ?? "duplicate" };
    case "renew":
      return {
        verb,
        reviewOn: dayOf(new Date(Date.now() + (other % 1500) * DAY)),
        reason: choose(RenewReason.options, some) ?? "still_missing",
      };
    case "enter":
    case "locate":
      return { verb, seen: { numbers: [{ text: "A38125" }], purpose: "MA-1", urgency: "routine" } };
    case "confirm":
    case "refute":
    case "reopen":
      return { verb };
  }
}
