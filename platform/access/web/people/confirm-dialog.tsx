import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, Dialog, ErrorSummary, Stack } from "#ui";
import { useFaultReader } from "../use-faults.ts";

interface ConfirmDialogProps {
  title: string;
  /** What will happen, and what cannot be taken back. */
  children: ReactNode;
  /** The words of the button that does it. */
  deed: string;
  opened: boolean;
  busy: boolean;
  error: unknown;
  onClose: () => void;
  onConfirm: () => void;
}

/** Says what a deed does before it is done. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, deed, opened, busy, error, onClose, onConfirm } = props;
  const { t } = useTranslation();
  const faultsOf = useFaultReader();
  return (
    <Dialog
      title={title}
      opened={opened}
      onClose={onClose}
      actions={
        <>
          <Button kind="grave" busy={busy} onClick={onConfirm}>
            {deed}
          </Button>
          <Button onClick={onClose}>{t("access.cancel")}</Button>
        </>
      }
    >
      <Stack>
        <ErrorSummary faults={faultsOf(error)} />
        {children}
      </Stack>
    </Dialog>
  );
}
