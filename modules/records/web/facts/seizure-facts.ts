import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RecordEvent, RecordSource, Seizure } from "#records/contract";
import { useFormat } from "#ui";

type Stated = Readonly<Record<string, ReactNode>>;

/** How a firearm was taken: ground and context always, what else is stated. */
export function useSeizureFacts(): (seizure: Seizure | undefined) => Stated {
  const { t } = useTranslation();
  const format = useFormat();
  return (seizure) => {
    if (seizure === undefined) return {};
    const { ground, context, authority, transport, concealment, route, goods = [] } = seizure;
    const through = [route?.departure, ...(route?.transit ?? []), route?.destination];
    const way = through.flatMap((country) => (country ? [format.country(country)] : []));
    return {
      ground: ground && t(`records.ground.${ground}`),
      context: context && t(`records.context.${context}`),
      ...(authority && { authority: t(`directory.kind.${authority}`) }),
      ...(transport && { transport: t(`records.transport.${transport}`) }),
      ...(concealment && { concealment: t(`records.concealment.${concealment}`) }),
      ...(way.length > 0 && { route: way.map((country) => `\u2068${country}\u2069`).join(" → ") }),
      ...(goods.length > 0 && {
        goods: format.list(goods.map((one) => t(`records.goods.${one}`))),
      }),
    };
  };
}

/** What else is stated of what happened. */
export function useEventDetails(): (event: RecordEvent) => Stated {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ where, circumstances, crimes = [] }) => ({
    ...(where?.point && {
      point: `\u2066${where.point.latitude}, ${where.point.longitude}\u2069 · ${t(
        `records.pointPrecision.${where.point.precision}`,
      )}`,
    }),
    ...(circumstances && { circumstances: `\u2068${circumstances}\u2069` }),
    ...(crimes.length > 0 && {
      crimes: format.list(crimes.map((one) => t(`records.crime.${one}`))),
    }),
  });
}

/** A source with its grades. */
export function useSourceFact(): (source: RecordSource) => string {
  const { t } = useTranslation();
  return ({ kind, reliability, information }) =>
    [
      t(`records.source.${kind}`),
      reliability && t(`records.reliability.${reliability}`),
      information && t(`records.information.${information}`),
    ]
      .filter(Boolean)
      .join(" · ");
}
