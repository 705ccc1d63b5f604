import { useTranslation } from "react-i18next";
import type { RecordFileFormat } from "#records/contract";
import { Caption, Cluster, Unseen } from "#ui";

interface FileLinksProps<Format extends RecordFileFormat> {
  /** What is downloaded: "Download the list". */
  label: string;
  /** The kinds of file there are. */
  formats: readonly Format[];
  addressOf: (format: Format) => string;
}

/** A list to take away, as each kind of file there is. */
export function FileLinks<Format extends RecordFileFormat>({
  label,
  formats,
  addressOf,
}: FileLinksProps<Format>) {
  return (
    <Cluster>
      <Caption>{label}</Caption>
      {formats.map((format) => (
        <a key={format} href={addressOf(format)} download>
          <Unseen>{label} </Unseen>
          <FormatName format={format} />
        </a>
      ))}
    </Cluster>
  );
}

function FormatName({ format }: { format: RecordFileFormat }) {
  const { t } = useTranslation();
  return t(`records.export.format.${format}`);
}
