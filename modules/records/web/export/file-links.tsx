import { useTranslation } from "react-i18next";
import { WrittenFormat } from "#platform/spreadsheets/contract";
import { Caption, Cluster, Unseen } from "#ui";

interface FileLinksProps {
  /** What is downloaded: "Download the list". */
  label: string;
  addressOf: (format: WrittenFormat) => string;
}

/** A list to take away, as each kind of file there is. */
export function FileLinks({ label, addressOf }: FileLinksProps) {
  const { t } = useTranslation();
  return (
    <Cluster>
      <Caption>{label}</Caption>
      {WrittenFormat.options.map((format) => (
        <a key={format} href={addressOf(format)} download>
          <Unseen>{label} </Unseen>
          {t(`records.export.format.${format}`)}
        </a>
      ))}
    </Cluster>
  );
}
