export { Design } from "./design.tsx";
