export { CheckPage } from "./check/check-page.tsx";
