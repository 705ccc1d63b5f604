import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, useAddress } from "#platform/http/web";
import { type Moved, proposalPage } from "#reference/contract";
import type { FormFault } from "#ui";

/** Sends a proposal in any of its ways and opens its page; says what was refused. */
export function useSending<Given = void>(
  send: (given: Given) => Promise<Moved>,
  onSent: () => void = () => undefined,
) {
  const { t } = useTranslation();
  const { open } = useAddress();
  const client = useQueryClient();
  const [failure, setFailure] = useState<readonly FormFault[]>([]);
  const sending = useMutation({
    mutationFn: send,
    onSuccess: async ({ id }) => {
      onSent();
      open(proposalPage(id));
      await client.invalidateQueries();
    },
    onError: async (error) => {
      setFailure([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]);
      // Another version may stand now: the form shows it beside what was written.
      await client.invalidateQueries();
    },
  });
  return { failure, isSending: sending.isPending, send: (given: Given) => sending.mutate(given) };
}
