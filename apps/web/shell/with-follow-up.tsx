import type { ReactNode } from "react";
import { useSession } from "#platform/access/web";
import { inquiryAccess, RecordFollowUp, RecordInquiry, RecordsOfFamily } from "#records/web";
import { CheckFollowUp, EntryFollowUp } from "#reference/web";
import { TraceOfRecord, traceOfRecordAccess } from "#tracing/web";
import { isOpenTo } from "../parts.ts";

/** Leads from the check and from a family to the records, and from a record to a trace, for who may go there. */
export function WithFollowUp({ children }: { children: ReactNode }) {
  const session = useSession();
  const mayAsk = isOpenTo({ access: inquiryAccess }, session);
  const mayTrace = isOpenTo({ access: traceOfRecordAccess }, session);
  return (
    <EntryFollowUp value={mayAsk ? RecordsOfFamily : undefined}>
      <RecordFollowUp value={mayTrace ? TraceOfRecord : undefined}>
        <CheckFollowUp value={mayAsk ? RecordInquiry : undefined}>{children}</CheckFollowUp>
      </RecordFollowUp>
    </EntryFollowUp>
  );
}
