import { useTranslation } from "react-i18next";
import type { Company, CompanyEvent } from "#reference/contract";
import classes from "./company-timeline.module.css";
import { labelRows, type TimelineScale, timelineScale } from "./timeline-scale.ts";

/** Percent of the picture left free on each side. */
const margin = 6;
const rowHeight = 15;
const rows = 3;
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
  const placed = [...labelRows(scale, dated, rows)];
  const barTop = rowHeight * Math.max(0, ...placed.map(([, row]) => (row ?? 0) + 1)) + 16;
  const height = barTop + barHeight + 28;
  return (
    <div dir="ltr" className={classes.picture}>
      <svg height={height} role="img" aria-label={label}>
        <Axis scale={scale} top={barTop} />
        <Bar scale={scale} top={barTop} from={yearFrom} to={yearTo} />
        {placed.map(([year, row]) => (
          <Sign key={year} x={place(scale, year)} top={barTop} year={year} row={row} />
        ))}
      </svg>
    </div>
  );
}

/** Percent of the picture's width at which a year stands. */
function place(scale: TimelineScale, year: number): number {
  return margin + scale.at(year) * (100 - 2 * margin);
}

function Axis({ scale, top }: { scale: TimelineScale; top: number }) {
  return scale.ticks.map((year) => {
    const x = `${place(scale, year)}%`;
    return (
      <g key={year}>
        <line className={classes.tick} x1={x} x2={x} y1={top - 4} y2={top + barHeight + 6} />
        <text className={classes.year} x={x} y={top + barHeight + 22} textAnchor="middle">
          {year}
        </text>
      </g>
    );
  });
}

interface BarProps {
  scale: TimelineScale;
  top: number;
  from: number | undefined;
  to: number | undefined;
}

/** Solid where the years are known; dashed where the beginning or the end is open. */
function Bar({ scale, top, from, to }: BarProps) {
  const start = place(scale, from ?? scale.first);
  const end = place(scale, to ?? scale.present);
  const isOpen = from === undefined || to === undefined;
  return (
    <rect
      className={classes.bar}
      data-open={isOpen || undefined}
      x={`${start}%`}
      y={top}
      width={`${Math.max(0.5, end - start)}%`}
      height={barHeight}
      rx={3}
    />
  );
}

interface SignProps {
  x: number;
  top: number;
  year: number;
  row: number | undefined;
}

function Sign({ x, top, year, row }: SignProps) {
  return (
    <svg x={`${x}%`} className={classes.place}>
      <path className={classes.sign} d={`M0 ${top - 2}l-5 -8h10z`} />
      {row !== undefined && (
        <text className={classes.event} y={top - 14 - row * rowHeight} textAnchor="middle">
          {year}
        </text>
      )}
    </svg>
  );
}
