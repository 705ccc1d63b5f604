import { mostWrittenRows } from "#platform/spreadsheets/contract";
import { sheetRow, sheetText } from "#platform/spreadsheets/science";
import { type PackedFile, writeZip } from "./write-zip.ts";

/** What a sheet is called, how it is turned, and its rows, the heading first. */
export interface WrittenSheet {
  readonly name: string;
  readonly isRightToLeft: boolean;
  readonly rows: AsyncIterable<readonly (readonly string[])[]>;
}

const heading = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const contentTypes = `${heading}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`;

const rootRelations = `${heading}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const bookRelations = `${heading}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`;

/** Every cell is text (format 49); the heading is bold. */
const styles = `${heading}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;
const styleOf = { text: 1, heading: 2 };

/** A workbook (ECMA-376 part 1) of one sheet of texts, as its rows come. Throws where it has more rows than a sheet. */
export function writeWorkbook(sheet: WrittenSheet): AsyncGenerator<Buffer> {
  const files: PackedFile[] = [
    { name: "[Content_Types].xml", content: [contentTypes] },
    { name: "_rels/.rels", content: [rootRelations] },
    { name: "xl/workbook.xml", content: [bookOf(sheet.name)] },
    { name: "xl/_rels/workbook.xml.rels", content: [bookRelations] },
    { name: "xl/styles.xml", content: [styles] },
    { name: "xl/worksheets/sheet1.xml", content: sheetXml(sheet) },
  ];
  return writeZip(files);
}

/** The name of a sheet has at most 31 characters and none of those by which cells are named. */
function bookOf(name: string): string {
  const shown = sheetText(name.replace(/[[\]:*?/\\']/g, " ").slice(0, 31));
  return `${heading}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${shown}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

async function* sheetXml({ isRightToLeft, rows }: WrittenSheet): AsyncGenerator<string> {
  const turned = isRightToLeft ? ' rightToLeft="1"' : "";
  yield `${heading}<worksheet xmlns="${main}"><sheetViews><sheetView${turned} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>`;
  let number = 0;
  for await (const some of rows) {
    let text = "";
    for (const cells of some) {
      number += 1;
      text += sheetRow(number, cells, number === 1 ? styleOf.heading : styleOf.text);
    }
    if (number - 1 > mostWrittenRows.xlsx) throw new Error("more rows than a sheet has");
    yield text;
  }
  yield "</sheetData></worksheet>";
}
