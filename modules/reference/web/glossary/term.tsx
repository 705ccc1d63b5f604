import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { loadLateTexts } from "#platform/i18n/web";
import type { ExplainedInPlace } from "#reference/contract";
import { Explained } from "#ui";

/** Fetched with its texts when the first word is opened. */
const Definition = lazy(async () => {
  const [{ Definition: loaded }] = await Promise.all([import("./definition.tsx"), loadLateTexts()]);
  return { default: loaded };
});

interface TermProps {
  id: ExplainedInPlace;
  /** The word as the page has it. */
  children: ReactNode;
}

/** A word of the glossary, explained where it stands. */
export function Term({ id, children }: TermProps) {
  const { t } = useTranslation();
  return (
    <Explained
      renderNote={() => (
        <Suspense fallback={t("ui.state.loading")}>
          <Definition id={id} />
        </Suspense>
      )}
    >
      {children}
    </Explained>
  );
}
