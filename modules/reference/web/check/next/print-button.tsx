import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { sheetRoute } from "#reference/contract";
import { Button, Caption } from "#ui";
import { type CheckDraft, toObservation } from "../check-draft.ts";

/** Fetches the identification sheet and hands it to the browser as a download. */
export function PrintButton({ draft }: { draft: CheckDraft }) {
  const { t } = useTranslation();
  const { chosen } = draft;
  const print = useMutation({
    mutationFn: () => {
      const body = { observation: toObservation(draft), ...(chosen !== undefined && { chosen }) };
      return server.download(sheetRoute, { body });
    },
    onSuccess: save,
  });
  return (
    <>
      <Button busy={print.isPending} onClick={() => print.mutate()}>
        {t("reference.check.description.print")}
      </Button>
      {print.error && (
        <Caption>
          <span role="alert">{t("reference.check.description.printFailed")}</span>
        </Caption>
      )}
    </>
  );
}

function save(pdf: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(pdf);
  link.download = "identification-sheet.pdf";
  link.click();
  URL.revokeObjectURL(link.href);
}
