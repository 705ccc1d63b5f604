import { useState } from "react";
import { useTranslation } from "react-i18next";
import { comparePage, firearmName } from "#reference/contract";
import { PageLink, Stack, TickField } from "#ui";
import type { CheckAnswer } from "../check-answer.ts";

const most = 3;
const offered = 6;

/** Two or three of the likely firearms, chosen to be held side by side; the first two unless said otherwise. */
export function ComparePicker({ answer }: { answer: CheckAnswer }) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<readonly string[]>();
  const names = new Map(answer.entries.map((entry) => [entry.ref, firearmName(entry)]));
  const refs = answer.identification.candidates.slice(0, offered).map(({ ref }) => ref);
  const chosen = (picked ?? refs.slice(0, 2)).filter((ref) => refs.includes(ref));
  if (refs.length < 2) return null;
  const toggle = (ref: string, isOn: boolean) =>
    setPicked(isOn ? [...chosen, ref].slice(-most) : chosen.filter((one) => one !== ref));
  return (
    <details>
      <summary>{t("reference.compare.pick")}</summary>
      <Stack gap="small">
        {refs.map((ref) => (
          <TickField
            key={ref}
            label={`\u2066${names.get(ref) ?? ref}\u2069`}
            checked={chosen.includes(ref)}
            onChange={(isOn) => toggle(ref, isOn)}
          />
        ))}
        {chosen.length >= 2 && (
          <PageLink href={comparePage(chosen)} as="quiet">
            {t("reference.compare.open")}
          </PageLink>
        )}
      </Stack>
    </details>
  );
}
