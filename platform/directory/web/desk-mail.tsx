import { useTranslation } from "react-i18next";

/** Where mails to the desk go; a press writes one. */
export function DeskMail({ address }: { address: string | null }) {
  const { t } = useTranslation();
  if (address === null) return t("directory.no_mail");
  return (
    <a href={`mailto:${address}`}>
      <bdi dir="ltr">{address}</bdi>
    </a>
  );
}
