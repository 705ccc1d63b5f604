import { filesActs } from "#platform/files/contract";
import { goneBy, on } from "./fold.ts";
import { NAME, type Projection } from "./projection.ts";

export const files: Projection = {
  table: "files.file",
  objectKind: "files.file",
  leftOut: { name: `a file may be called after somebody: ${NAME}` },
  effects: [
    on(filesActs.fileUploaded, (_, said, { objectId, person }) => [
      {
        id: objectId,
        digest: said.digest,
        thumbnail_digest: said.thumbnailDigest,
        kind: said.kind,
        bytes: said.bytes,
        width: said.width,
        height: said.height,
        uploaded_by: person,
        uploaded_at: said.uploadedAt,
        owner_member: said.member,
        owner_agency: said.agency,
        handling: said.handling,
        disclosure: said.disclosure,
        excluded_members: [],
        named_members: [],
        named_agencies: [],
        conditions_of_use: [],
      },
    ]),
    on(filesActs.fileShared, (rows, { handling, disclosure }) =>
      rows.map((row) => ({ ...row, handling, disclosure })),
    ),
    goneBy("files.file"),
  ],
};
