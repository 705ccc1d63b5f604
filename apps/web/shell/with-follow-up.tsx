import type { ReactNode } from "react";
import { useSession } from "#platform/access/web";
import { inquiryAccess, RecordInquiry } from "#records/web";
import { CheckFollowUp } from "#reference/web";
import { isOpenTo } from "../parts.ts";

/** Lets the check page put its firearm to the records, for who may search them. */
export function WithFollowUp({ children }: { children: ReactNode }) {
  const mayAsk = isOpenTo({ access: inquiryAccess }, useSession());
  return <CheckFollowUp value={mayAsk ? RecordInquiry : undefined}>{children}</CheckFollowUp>;
}
