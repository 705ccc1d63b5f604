import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { readDocumentFonts } from "./document-fonts.ts";

/** One document to typeset: a template's name and the JSON it reads. */
export interface TypesetRequest {
  readonly id: number;
  readonly template: string;
  readonly data: string;
  readonly output: "pdf" | "svg";
  /** Pictures the template shows, by the path it knows them under. */
  readonly pictures: Readonly<Record<string, Uint8Array>>;
}

export type TypesetAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly failure: string };

const templates = join(import.meta.dirname, "..", "templates");
const compiler = NodeCompiler.create({
  workspace: templates,
  fontArgs: [{ fontBlobs: readDocumentFonts() }],
});
/** Compiled pieces kept for the next documents. */
const KEPT_GENERATIONS = 10;

function typeset({ template, data, output, pictures }: TypesetRequest): Uint8Array {
  const paths = Object.keys(pictures).map((name) => join(templates, name));
  for (const [at, bytes] of Object.values(pictures).entries()) {
    compiler.mapShadow(paths[at] ?? "", Buffer.from(bytes));
  }
  const result = compiler.compile({
    mainFilePath: join(templates, `${template}.typ`),
    inputs: { data },
  });
  const document = result.result;
  for (const path of paths) compiler.unmapShadow(path);
  if (document === null) throw new Error(JSON.stringify(result.takeError()?.shortDiagnostics));
  try {
    return output === "svg" ? Buffer.from(compiler.plainSvg(document)) : toPdf(document);
  } finally {
    compiler.evictCache(KEPT_GENERATIONS);
  }
}

/** PDF/UA-1 (ISO 14289-1): tagged, titled, with its language, for who has it read out. */
function toPdf(document: NodeTypstDocument): Buffer {
  return compiler.pdf(document, { pdfStandard: "ua-1", creationTimestamp: 0 });
}

parentPort?.on("message", (request: TypesetRequest) => {
  const answer = (): TypesetAnswer => {
    try {
      return { id: request.id, bytes: typeset(request) };
    } catch (error) {
      return { id: request.id, failure: (error as Error).message };
    }
  };
  parentPort?.postMessage(answer());
});
