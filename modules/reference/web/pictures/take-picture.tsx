import { useMutation } from "@tanstack/react-query";
import { type ChangeEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { uploadFileRoute } from "#platform/files/contract";
import { readFailure, server } from "#platform/http/web";
import { Button } from "#ui";

export interface TakePictureProps {
  readonly onTaken: (file: string) => void;
}

/** Takes a photograph from the device and keeps it; tells the id of the kept file. */
export function TakePicture({ onTaken }: TakePictureProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: (file: File) => server.upload(uploadFileRoute, file),
    onSuccess: ({ id }) => onTaken(id),
  });
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    if (file) upload.mutate(file);
    event.currentTarget.value = "";
  };
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={take}
        data-testid="picture"
      />
      <Button busy={upload.isPending} onClick={() => input.current?.click()}>
        {t("reference.picture.add")}
      </Button>
      {upload.error && (
        <p role="alert">
          {readFailure(upload.error).sentence ?? t("reference.check.photo.failed")}
        </p>
      )}
    </div>
  );
}
