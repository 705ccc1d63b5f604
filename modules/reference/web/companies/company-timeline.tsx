import { useTranslation } from "react-i18next";
import type { Company, CompanyEvent } from "#reference/contract";
import classes from "./company-timeline.module.css";
import { type TimelineScale, timelineScale } from "./timeline-scale.ts";

const width = 640;
const margin = 22;
const height = 74;
const barTop = 30;
const barHeight = 8;

interface CompanyTimelineProps {
  company: Company;
  events: readonly CompanyEvent[];
}

/** The company as a bar over the years with a sign for each dated event; left to right in every language. */
export function CompanyTimeline({ company, events }: CompanyTimelineProps) {
  const { t } = useTranslation();
  const { yearFrom, yearTo, name } = company;
  const dated = events.flatMap(({ year }) => (year === undefined ? [] : [year]));
  const years = [yearFrom, yearTo, ...dated].filter((year) => year !== undefined);
  const scale = timelineScale(years, new Date().getFullYear());
  if (scale === undefined) return null;
  const label = t("reference.company.picture", { name: `\u2068${name}\u2069` });
  return (
    <div dir="ltr" className={classes.picture}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <Axis scale={scale} />
        <Bar scale={scale} from={yearFrom} to={yearTo} />
        {[...new Set(dated)].map((year) => (
          <Sign key={year} x={place(scale, year)} year={year} />
        ))}
      </svg>
    </div>
  );
}

function place(scale: TimelineScale, year: number): number {
  return margin + scale.at(year) * (width - 2 * margin);
}

function Axis({ scale }: { scale: TimelineScale }) {
  return scale.ticks.map((year) => (
    <g key={year}>
      <line
        className={classes.tick}
        x1={place(scale, year)}
        x2={place(scale, year)}
        y1={barTop - 6}
        y2={barTop + barHeight + 6}
      />
      <text className={classes.year} x={place(scale, year)} y={height - 6} textAnchor="middle">
        {year}
      </text>
    </g>
  ));
}

interface BarProps {
  scale: TimelineScale;
  from: number | undefined;
  to: number | undefined;
}

/** Solid where the years are known; dashed where the beginning or the end is open. */
function Bar({ scale, from, to }: BarProps) {
  const start = place(scale, from ?? scale.first);
  const end = place(scale, to ?? scale.last);
  const isOpen = from === undefined || to === undefined;
  return (
    <rect
      className={classes.bar}
      data-open={isOpen || undefined}
      x={start}
      y={barTop}
      width={Math.max(2, end - start)}
      height={barHeight}
      rx={3}
    />
  );
}

function Sign({ x, year }: { x: number; year: number }) {
  return (
    <g>
      <path className={classes.sign} d={`M${x} ${barTop - 2}l-5 -8h10z`} />
      <text className={classes.event} x={x} y={12} textAnchor="middle">
        {year}
      </text>
    </g>
  );
}
