import { crc32, deflateRawSync } from "node:zlib";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";

/**
 * A workbook as office programs write it, not as ours does: texts in a list of their own, figures as figures, and the
 * figures of one column shown as dates by a cell format.
 */
export function writeExcel(
  rows: readonly (readonly (string | number)[])[],
  dateColumn: number,
): Uint8Array<ArrayBuffer> {
  const texts = new Map<string, number>();
  const sheet = rows.map((cells, at) => rowOf(cells, at + 1, { texts, dateColumn })).join("");
  const shared = [...texts.keys()].map(
    (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`,
  );
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`;
  return zip({
    "_rels/.rels": `<Relationships xmlns="${packaged}">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Registro" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}">${relation(1, "worksheet", "worksheets/sheet1.xml")}${relation(2, "sharedStrings", "sharedStrings.xml")}${relation(3, "styles", "styles.xml")}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${shared.join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  });
}

interface Writing {
  readonly texts: Map<string, number>;
  readonly dateColumn: number;
}

function rowOf(
  cells: readonly (string | number)[],
  line: number,
  { texts, dateColumn }: Writing,
): string {
  const written = cells.map((cell, column) => {
    const place = `${String.fromCharCode(65 + column)}${line}`;
    if (cell === "") return "";
    if (typeof cell === "number")
      return `<c r="${place}"${column === dateColumn ? ' s="1"' : ""}><v>${cell}</v></c>`;
    if (!texts.has(cell)) texts.set(cell, texts.size);
    return `<c r="${place}" t="s"><v>${texts.get(cell)}</v></c>`;
  });
  return `<row r="${line}">${written.join("")}</row>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** The files as a ZIP archive (APPNOTE 4.3), each deflated. */
function zip(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(declaration + text);
    const packed = deflateRawSync(content, { level: 1 });
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const head = Buffer.concat([Buffer.from("PK\x03\x04"), facts, Buffer.from(name), packed]);
    local.push(head);
    central.push(Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), facts, place, Buffer.from(name));
    offset += head.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}
