import type { CallOptions } from "#platform/client";
import {
  describeFileRoute,
  openFileRoute,
  openThumbnailRoute,
  uploadFileRoute,
} from "#platform/files/contract";
import type { Route, RouteAnswer, RouteInput } from "#platform/http/contract";
import type { Browser } from "#testing/open-browser";
import { sampleImage } from "#testing/sample-images";
import type { Walk } from "./walk.ts";

/** A photo is uploaded and looked at. Returns its id. */
export async function walkFiles(walk: Walk): Promise<string> {
  const amal = await walk.signedIn(10);
  const photo = new File([new Uint8Array(await sampleImage("png"))], "Seized from Idrissi.png");
  const send = uploading(uploadFileRoute, photo);
  const { id } = await walk.carryOut(uploadFileRoute, amal, {}, { send });
  const input = { params: { id } };
  await walk.carryOut(describeFileRoute, amal, input);
  await walk.carryOut(openFileRoute, amal, input, { send: downloading(openFileRoute, input) });
  const thumbnail = { send: downloading(openThumbnailRoute, input) };
  await walk.carryOut(openThumbnailRoute, amal, input, thumbnail);
  return id;
}

/** How a request is sent whose answer is no JSON. */
export function downloading<R extends Route>(route: R, input: RouteInput<R>) {
  return async (browser: Browser) =>
    (await (await browser.download(route, input)).text()) as RouteAnswer<R>;
}

/** Sends a file to a route that takes one. */
export function uploading<R extends Route>(route: R, file: File) {
  return (browser: Browser, options: CallOptions): Promise<RouteAnswer<R>> =>
    browser.upload(route, file, options);
}
