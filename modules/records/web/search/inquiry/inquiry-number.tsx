import { useTranslation } from "react-i18next";
import type { FollowUpProps } from "#reference/web";
import { Serial, TickField } from "#ui";

interface InquiryNumberProps {
  id: string | undefined;
  number: FollowUpProps["numbers"][number];
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
}

/** A number on the gun, what it is taken for and where it stands, to be searched or not. */
export function InquiryNumber({ id, number, isTicked, onTick }: InquiryNumberProps) {
  const { t } = useTranslation();
  const { text, part, kind } = number;
  const words = [t(`reference.markKind.${kind}`), part && t(`reference.part.${part}`)];
  return (
    <TickField
      id={id}
      label={<Serial reading={text} />}
      detail={words.filter(Boolean).join(" · ")}
      checked={isTicked}
      onChange={onTick}
    />
  );
}
