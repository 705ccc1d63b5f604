declare module "qrcode" {
  /** Encodes a text; `data` holds one byte a module, row by row, 1 where dark. */
  export function create(text: string): { modules: { size: number; data: Uint8Array } };
}
