import type { ReactNode } from "react";
import { useSession } from "#platform/access/web";
import { inquiryAccess, RecordInquiry, RecordsOfFamily } from "#records/web";
import { CheckFollowUp, EntryFollowUp } from "#reference/web";
import { isOpenTo } from "../parts.ts";

/** Leads from the check and from a family to the records, for who may search them. */
export function WithFollowUp({ children }: { children: ReactNode }) {
  const mayAsk = isOpenTo({ access: inquiryAccess }, useSession());
  return (
    <EntryFollowUp value={mayAsk ? RecordsOfFamily : undefined}>
      <CheckFollowUp value={mayAsk ? RecordInquiry : undefined}>{children}</CheckFollowUp>
    </EntryFollowUp>
  );
}
