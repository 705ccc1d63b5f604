import { useTranslation } from "react-i18next";
import { Caption, Cluster, Unseen } from "#ui";

interface FileLinksProps<Format extends string> {
  /** What is downloaded: "Download the list". */
  label: string;
  /** The kinds of file there are. */
  formats: readonly Format[];
  addressOf: (format: Format) => string;
}

/** A list to take away, as each kind of file there is. */
export function FileLinks<Format extends string>({
  label,
  formats,
  addressOf,
}: FileLinksProps<Format>) {
  const { t } = useTranslation();
  return (
    <Cluster>
      <Caption>{label}</Caption>
      {formats.map((format) => (
        <a key={format} href={addressOf(format)} download>
          <Unseen>{label} </Unseen>
          {t(`records.export.format.${format}`)}
        </a>
      ))}
    </Cluster>
  );
}
