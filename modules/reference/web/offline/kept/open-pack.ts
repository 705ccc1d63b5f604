import {
  type PackPlan,
  type PackSpan,
  packHeadLength,
  packLengthBytes,
  planPack,
} from "#reference/science";

/** A pack of which each section is unpacked when it is first needed. */
export interface OpenPack {
  readonly plan: PackPlan;
  /** The text of a section. */
  read(span: PackSpan): Promise<string>;
}

/** Finds its way in the file of a pack; undefined where that is damaged or was made for another build. */
export async function openPack(file: Blob): Promise<OpenPack | undefined> {
  const bytes = async (from: number, to: number) =>
    new Uint8Array(await file.slice(from, to).arrayBuffer());
  const length = packHeadLength(await bytes(0, packLengthBytes));
  const plan = planPack(await bytes(packLengthBytes, packLengthBytes + length));
  return (
    plan && {
      plan,
      read: ({ from, to }) => unpack(file.slice(from, to)),
    }
  );
}

function unpack(section: Blob): Promise<string> {
  return new Response(section.stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
