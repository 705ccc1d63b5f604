export * from "./judge-route.ts";
export * from "./judge-serial.ts";
export * from "./serial-note.ts";
export * from "./serial-shape.ts";
