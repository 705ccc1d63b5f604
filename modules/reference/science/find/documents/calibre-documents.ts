import type { Calibre, Cartridge } from "../../../contract/lists/calibre.ts";
import type { FindDocument } from "../find-document.ts";

export function calibreDocuments(calibres: readonly Calibre[]): FindDocument[] {
  return calibres.map(({ name, aliases, code }) => ({
    kind: "calibre",
    id: name,
    title: name,
    values: [
      { field: "name", key: name, texts: [name, ...aliases] },
      ...(code === undefined ? [] : [{ field: "code", key: code, texts: [code] } as const]),
    ],
  }));
}

export function cartridgeDocuments(cartridges: readonly Cartridge[]): FindDocument[] {
  return cartridges.map(({ name }) => ({
    kind: "cartridge",
    id: name,
    title: name,
    values: [{ field: "name", key: name, texts: [name] }],
  }));
}
