export { useSampleColumns } from "./sample-columns.tsx";
export { UploadForm } from "./upload-form.tsx";
export { WorkProgress } from "./work-progress.tsx";
