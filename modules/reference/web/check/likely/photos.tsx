import { useMutation } from "@tanstack/react-query";
import { type ChangeEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { imageAddress, uploadFileRoute } from "#platform/files/contract";
import { readFailure, server } from "#platform/http/web";
import { Button, Caption, Stack } from "#ui";
import type { CheckEvent } from "../check-draft.ts";
import classes from "./photos.module.css";

interface PhotosProps {
  /** Ids of the files, in the order they were taken. */
  photos: readonly string[];
  act: (event: CheckEvent) => void;
}

/** Photographs of the firearm: kept as the agency's own files, with everything but the picture stripped. */
export function Photos({ photos, act }: PhotosProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: (file: File) => server.upload(uploadFileRoute, file),
    onSuccess: ({ id }) => act({ do: "photograph", file: id }),
  });
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    if (file) upload.mutate(file);
    event.currentTarget.value = "";
  };
  return (
    <Stack gap="small">
      {photos.length > 0 && (
        <ul className={classes.photos}>
          {photos.map((id, at) => (
            <li key={id}>
              <a href={imageAddress(id, "full")} target="_blank" rel="noreferrer">
                <img
                  src={imageAddress(id, "thumbnail")}
                  alt={t("reference.check.photo", { number: at + 1 })}
                />
              </a>
              <Button kind="text" onClick={() => act({ do: "dropPhoto", file: id })}>
                {t("reference.check.photo.remove", { number: at + 1 })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <input
          ref={input}
          type="file"
          accept="image/*"
          capture="environment"
          hidden
          onChange={take}
          data-testid="photo"
        />
        <Button busy={upload.isPending} onClick={() => input.current?.click()}>
          {t("reference.check.photograph")}
        </Button>
      </div>
      {upload.error && (
        <Caption>
          <span role="alert">
            {readFailure(upload.error).sentence ?? t("reference.check.photo.failed")}
          </span>
        </Caption>
      )}
    </Stack>
  );
}
