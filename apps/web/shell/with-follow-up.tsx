import type { ReactNode } from "react";
import { useSession } from "#platform/access/web";
import {
  inquiryAccess,
  LifeFurther,
  RecordFollowUp,
  RecordInquiry,
  RecordsOfFamily,
  SearchFollowUp,
} from "#records/web";
import { CheckFollowUp, EntryFollowUp } from "#reference/web";
import {
  TraceOfRecord,
  TraceOfSearch,
  TracesOfLife,
  traceOfRecordAccess,
  tracesOfLifeAccess,
} from "#tracing/web";
import { isOpenTo } from "../parts.ts";

/** Leads from the check and from a family to the records, and from a record or a search in vain to a trace, and traces to a life line, for who may go there. */
export function WithFollowUp({ children }: { children: ReactNode }) {
  const session = useSession();
  const mayAsk = isOpenTo({ access: inquiryAccess }, session);
  const maySeeTraces = isOpenTo({ access: tracesOfLifeAccess }, session);
  const mayTrace = isOpenTo({ access: traceOfRecordAccess }, session);
  return (
    <EntryFollowUp value={mayAsk ? RecordsOfFamily : undefined}>
      <RecordFollowUp value={mayTrace ? TraceOfRecord : undefined}>
        <SearchFollowUp value={mayTrace ? TraceOfSearch : undefined}>
          <LifeFurther value={maySeeTraces ? TracesOfLife : undefined}>
            <CheckFollowUp value={mayAsk ? RecordInquiry : undefined}>{children}</CheckFollowUp>
          </LifeFurther>
        </SearchFollowUp>
      </RecordFollowUp>
    </EntryFollowUp>
  );
}
