import { useFormat } from "./use-format.ts";

interface MomentProps {
  /** ISO 8601 date or moment. */
  value: string;
  /** `age` says how long ago and keeps the moment for who points at it. */
  as?: "date" | "time" | "dateTime" | "age";
}

/** A date or moment in the reader's manner, readable by machines. */
export function Moment({ value, as = "date" }: MomentProps) {
  const format = useFormat();
  if (as !== "age") return <time dateTime={value}>{format[as](value)}</time>;
  return (
    <time dateTime={value} title={format.dateTime(value)}>
      {format.ago(value, Date.now())}
    </time>
  );
}
