import * as z from "zod";

/**
 * What the article identifies: a firearm as sold, or a family by which a gun without a serial can be
 * told (domain P5): conversions of one origin, builds from one kit, prints of one design, craft work
 * of one workshop.
 */
export const EntryKind = z.enum([
  "firearm",
  "conversion_family",
  "kit_family",
  "print_family",
  "craft_family",
]);
export type EntryKind = z.infer<typeof EntryKind>;

/** Where the article stands towards what the maker specified (domain 2.2). */
export const EntryLevel = z.enum([
  "maker_specification",
  "variant",
  "licence_copy",
  "unlicensed_copy",
  "look_alike",
  "customised",
]);
export type EntryLevel = z.infer<typeof EntryLevel>;

/** How the cycle of the action is driven (domain 2.3). */
export const OperatingSystem = z.enum([
  "blowback",
  "roller_delayed",
  "lever_delayed",
  "gas_delayed",
  "short_recoil",
  "long_recoil",
  "gas_piston",
  "gas_direct",
  "toggle_lock",
  "blow_forward",
  "manual",
]);
export type OperatingSystem = z.infer<typeof OperatingSystem>;

/** What a firm had to do with the gun; a make is none of these (domain 2.2). */
export const FirmRole = z.enum([
  "manufacturer",
  "licence_manufacturer",
  "assembler",
  "importer",
  "distributor",
]);
export type FirmRole = z.infer<typeof FirmRole>;

/** How one entry stands to another. */
export const LinkKind = z.enum([
  "variant_of",
  "copy_of",
  "licence_of",
  "converted_from",
  "confused_with",
  "replaces",
  "split_from",
  "see_also",
]);
export type LinkKind = z.infer<typeof LinkKind>;

/** The numbers and stamps that a part may bear for itself. */
export const PartNumberKind = z.enum([
  "serial",
  "serial_end",
  "part_number",
  "assembly",
  "proof",
  "inspection",
  "factory_code",
  "date",
  "lot",
  "inventory",
]);
export type PartNumberKind = z.infer<typeof PartNumberKind>;

/** Whether a number of a part should be that of the frame, when it left its maker. */
export const FrameAgreement = z.enum(["whole", "last_digits", "own"]);
export type FrameAgreement = z.infer<typeof FrameAgreement>;

/** Standard views of a firearm (domain 2.3). */
export const PictureView = z.enum([
  "left",
  "right",
  "top",
  "muzzle",
  "frame_marks",
  "slide_marks",
  "under_grip",
  "magazine_well",
  "ejection_port",
  "calibre_mark",
  "serial",
  "proof_marks",
  "disassembled",
  "other",
]);
export type PictureView = z.infer<typeof PictureView>;
