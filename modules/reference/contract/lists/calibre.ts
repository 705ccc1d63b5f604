import * as z from "zod";

/** A chambering by the name this table uses; entries refer to it. */
export const Calibre = z.object({
  name: z.string(),
  aliases: z.array(z.string()),
  /** Nearest NCIC calibre code; coarse, several calibres share one. */
  code: z.string().optional(),
  use: z.string(),
  /** Projectile diameter, for shotguns the nominal bore, in millimetres; not checked. */
  diameterMm: z.number().positive().optional(),
});
export type Calibre = z.infer<typeof Calibre>;

/** A cartridge by its name in a standard; names only, no dimensions. */
export const Cartridge = z.object({
  name: z.string(),
  category: z.enum(["pistol", "rifle", "rimfire", "shotshell"]),
  standards: z.array(z.enum(["CIP", "SAAMI"])).min(1),
});
export type Cartridge = z.infer<typeof Cartridge>;
