/** The days of a filter as instants: from the start of the first to the end of the last, here. */
export function readPeriod(from: string | null, to: string | null): { from?: string; to?: string } {
  return {
    ...(isDay(from) && { from: startOf(from, 0) }),
    ...(isDay(to) && { to: startOf(to, 1) }),
  };
}

function isDay(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** Midnight at the reader's place, so many days after the day. */
function startOf(day: string, later: number): string {
  const moment = new Date(`${day}T00:00:00`);
  moment.setDate(moment.getDate() + later);
  return moment.toISOString();
}
