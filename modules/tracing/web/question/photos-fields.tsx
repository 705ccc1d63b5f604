import { useTranslation } from "react-i18next";
import { imageAddress } from "#platform/files/contract";
import { PhotoStrip } from "#records/web";
import { type Description, mostPhotographs } from "#reference/contract";
import { TakePicture } from "#reference/web";
import { Button, Caption, Cluster, FieldGroup } from "#ui";

interface PhotosFieldsProps {
  readonly weapon: Description;
  readonly onChange: (weapon: Description) => void;
}

/** Photographs that go with the request: who searches the registers sees what was read. */
export function PhotosFields({ weapon, onChange }: PhotosFieldsProps) {
  const { t } = useTranslation();
  const photos = weapon.photos ?? [];
  return (
    <div id="photos" tabIndex={-1}>
      <FieldGroup
        id="photos-group"
        legend={t("tracing.form.photos")}
        hint={t("tracing.form.photosHint")}
      >
        <PhotoStrip photos={photos} addressOf={imageAddress} />
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
