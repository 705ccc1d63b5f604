import { useTranslation } from "react-i18next";
import { firearmName } from "#reference/contract";
import { Serial } from "#ui";

interface FirearmNameProps {
  readonly firearm: {
    readonly make: string | null;
    readonly model: string | null;
    readonly number: string | null;
  };
}

/** A firearm in a list: make and model, and below them its first number. */
export function FirearmName({ firearm: { make, model, number } }: FirearmNameProps) {
  const { t } = useTranslation();
  const name = firearmName({ make: make ?? undefined, model: model ?? undefined });
  return (
    <div>
      <div>{name === "" ? t("tracing.field.unnamed") : <bdi>{name}</bdi>}</div>
      {number !== null && <Serial reading={number} size="text" />}
    </div>
  );
}
