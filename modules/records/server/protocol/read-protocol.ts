import { actorOf, type Caller } from "#platform/access/contract";
import { problem } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import {
  isOwnersSide,
  keptSearchPage,
  ProtocolStep,
  type ProtocolSteps,
  type ProtocolView,
  possibleStepVerbs,
  protocolActs,
  recordErrors,
  type StepStanding,
  untouched,
  waitsFor,
} from "#records/contract";
import { ownerOf } from "../record-act.ts";
import { findRecord } from "../record-store.ts";
import type { RecordsDesk, RecordsTransaction } from "../records-desk.ts";
import type { StoredProtocol, StoredRecord } from "../tables.ts";
import { findOwnSearch } from "./find-own-search.ts";
import { proveInHand } from "./move-step.ts";
import { findProtocol } from "./protocol-store.ts";

interface Checklist {
  readonly record: StoredRecord | undefined;
  /** The checklist or, while nobody has touched it, the record that stands for it. */
  readonly owned: StoredProtocol | StoredRecord;
  readonly steps: ProtocolSteps;
}

/** The checklist of a record, after its owner's ledger holds that the caller looked at it. */
export async function readProtocol(
  desk: RecordsDesk,
  caller: Caller,
  id: string,
): Promise<ProtocolView> {
  const checklist = await desk.asCaller(caller, (transaction) =>
    getChecklist(transaction, caller, id),
  );
  await desk.recordLook({
    ...actorOf(caller),
    ...describeAct(protocolActs.opened, id, {}),
    ...ownerOf(checklist.owned),
  });
  return viewOf(checklist, caller);
}

/** Whoever sees the record and is neither of its owner's side nor has a step learns nothing of the checklist. */
async function getChecklist(
  transaction: RecordsTransaction,
  caller: Caller,
  id: string,
): Promise<Checklist> {
  const [protocol, record] = [
    await findProtocol(transaction, id),
    await findRecord(transaction, id),
  ];
  const isOwn = record !== undefined && isOwnersSide(ownerOf(record), caller);
  const owned = protocol ?? (isOwn ? record : undefined);
  if (owned === undefined) throw problem(recordErrors.notFound);
  proveInHand(record);
  const steps = protocol?.steps ?? {};
  const searched = isOwn ? await searchedStep(transaction, record, steps) : {};
  return { record, owned, steps: { ...steps, ...searched } };
}

/** The search of the records is ticked by itself once somebody of the owner's side has searched. */
async function searchedStep(
  transaction: RecordsTransaction,
  record: StoredRecord,
  { foreign_records: standing = untouched }: ProtocolSteps,
): Promise<ProtocolSteps> {
  if (standing.state !== "open") return {};
  const search = await findOwnSearch(transaction, record);
  if (search === undefined) return {};
  const { id, at, question } = search;
  const searched: StepStanding = {
    ...standing,
    state: "done",
    at: at.toISOString(),
    by: "search",
    reference: question.purpose,
    link: keptSearchPage(id),
  };
  return { foreign_records: searched };
}

function viewOf({ record, owned, steps }: Checklist, caller: Caller): ProtocolView {
  const standingOf = (step: ProtocolStep) => steps[step] ?? untouched;
  const owner = ownerOf(owned);
  return {
    record: owned.id,
    reference: owned.reference,
    ownerMember: owner.ownerMember,
    mayOpen: record !== undefined,
    steps: ProtocolStep.options.map((step) => {
      const standing = standingOf(step);
      const verbs = possibleStepVerbs(
        { ...owner, standing, recordState: record?.state },
        step,
        caller,
      );
      return {
        step,
        ...standing,
        waitsFor: waitsFor(step, (each) => standingOf(each).state),
        // A search cannot be undone.
        verbs: standing.by === "search" ? verbs.filter((verb) => verb !== "reopen") : verbs,
      };
    }),
  };
}
