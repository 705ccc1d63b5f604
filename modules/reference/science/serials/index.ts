export { type SerialSources } from "./grammar/build-serial-grammar.ts";
export { judgeSerial } from "./judge/judge-serial.ts";
export { articleNotes, type NumberedArticle, readEachNoteOnce } from "./notes/article-notes.ts";
export { readSerialNote } from "./notes/read-serial-note.ts";
export { listSerialReadings, readSerialSigns } from "./shape/serial-reading.ts";
export { serialShape } from "./shape/serial-shape.ts";
export { tellableShapes } from "./tellable-shapes.ts";
export { withSerials } from "./with-serials.ts";
