import { useTranslation } from "react-i18next";
import { imageAddress } from "#platform/files/contract";
import { type PhotoSize, recordPhoto } from "#records/contract";
import { PhotoStrip } from "#records/web";
import { type Description, mostPhotographs } from "#reference/contract";
import { TakePicture } from "#reference/web";
import { tracePhoto } from "#tracing/contract";
import { Button, Caption, Cluster, FieldGroup } from "#ui";

/** Where photographs are shown from that are no fresh ones: a kept request, or the record it begins with. */
interface KeptBy {
  readonly trace: string | undefined;
  readonly record: string | undefined;
  readonly files: ReadonlySet<string>;
}

interface PhotosFieldsProps {
  readonly weapon: Description;
  readonly keptBy: KeptBy;
  readonly onChange: (weapon: Description) => void;
}

/** Photographs that go with the request: who searches the registers sees what was read. */
export function PhotosFields({ weapon, keptBy, onChange }: PhotosFieldsProps) {
  const { t } = useTranslation();
  const photos = weapon.photos ?? [];
  return (
    <div id="photos" tabIndex={-1}>
      <FieldGroup
        id="photos-group"
        legend={t("tracing.form.photos")}
        hint={t("tracing.form.photosHint")}
      >
        <PhotoStrip photos={photos} addressOf={(file, size) => addressIn(keptBy, file, size)} />
        <Cluster>
          {photos.map(({ file }, at) => (
            <Button
              key={file}
              kind="text"
              onClick={() =>
                onChange({ ...weapon, photos: photos.filter((one) => one.file !== file) })
              }
            >
              {t("reference.form.remove", {
                what: t("reference.picture.number", { number: at + 1 }),
              })}
            </Button>
          ))}
        </Cluster>
        {photos.length === 0 && <Caption>{t("tracing.form.noPhotos")}</Caption>}
        {photos.length < mostPhotographs && (
          <TakePicture onTaken={(file) => onChange({ ...weapon, photos: [...photos, { file }] })} />
        )}
      </FieldGroup>
    </div>
  );
}

function addressIn({ trace, record, files }: KeptBy, file: string, size: PhotoSize): string {
  if (!files.has(file)) return imageAddress(file, size);
  if (trace !== undefined) return tracePhoto(trace, file, size);
  return record === undefined ? imageAddress(file, size) : recordPhoto(record, file, size);
}
