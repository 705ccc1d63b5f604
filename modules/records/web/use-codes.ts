import { useTranslation } from "react-i18next";
import type { ChoiceOption } from "#ui";

/** The codes of a list as choices, in the reader's words: `records.state.active`. */
export function useCodes(): <Code extends string>(
  prefix: string,
  codes: readonly Code[],
) => ChoiceOption<Code>[] {
  const { t } = useTranslation();
  const labelOf = (key: string) => t(key);
  return (prefix, codes) => codes.map((value) => ({ value, label: labelOf(`${prefix}.${value}`) }));
}
