import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DeskFacts } from "#platform/directory/web";
import type { RecordSearch } from "#records/contract";
import type { Photograph } from "#reference/contract";
import { TermLine } from "#reference/web";
import { Button, Card, Stack } from "#ui";
import { AskOwner } from "../../match/ask-owner.tsx";
import { useMemberNames } from "./use-member-names.ts";

interface PointerCardProps {
  member: string;
  /** What was asked: its desk compares by it. */
  search: RecordSearch;
  /** Of the firearm in hand. */
  photos: readonly Photograph[] | undefined;
}

/** A member that holds a record of a number and shows no more of it: whom to ask. */
export function PointerCard({ member, search, photos }: PointerCardProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const name = `\u2068${useMemberNames()(member)}\u2069`;
  return (
    <Card tone="maybe" heading={t("records.search.pointer", { member: name })}>
      <Stack gap="small">
        <p>{t("records.search.pointerHelp")}</p>
        <TermLine ids={["pointer"]} />
        <DeskFacts member={member} />
        <div>
          <Button kind="text" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            {t("records.search.askOwner")}
          </Button>
        </div>
        {isAsking && <AskOwner {...{ search, photos }} about={{ member }} />}
      </Stack>
    </Card>
  );
}
