import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { photoSheetRoute, sheetRoute } from "#reference/contract";
import { Button, Caption } from "#ui";
import { type CheckDraft, toObservation } from "../check-draft.ts";

/** As many photographs as a sheet has room for. */
const mostPhotos = 6;

/** Fetches the identification sheet and hands it to the browser as a download. */
export function PrintButton({ draft }: { draft: CheckDraft }) {
  const { t } = useTranslation();
  const { chosen, photos } = draft;
  const print = useMutation({
    mutationFn: () => {
      const sheet = {
        observation: toObservation(draft),
        ...(chosen !== undefined && { chosen }),
      };
      if (photos.length === 0) return server.download(sheetRoute, { body: sheet });
      const body = { ...sheet, photos: photos.slice(0, mostPhotos) };
      return server.download(photoSheetRoute, { body });
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
