import { useTranslation } from "react-i18next";
import type { SeizureRoute } from "#records/contract";
import { ChoiceField } from "#ui";
import { textOf } from "../section-props.ts";
import { useCountries } from "../use-countries.ts";

interface RouteFieldsProps {
  route: SeizureRoute;
  onChange: (route: SeizureRoute | undefined) => void;
}

const mostTransit = 10;

/** Where it came from, through which countries, and where it was bound for. */
export function RouteFields({ route, onChange }: RouteFieldsProps) {
  const { t } = useTranslation();
  const countries = useCountries();
  const { departure, transit = [], destination } = route;
  const put = (changes: SeizureRoute) => {
    const { transit: through = [], ...ends } = { ...route, ...changes };
    const said = { ...ends, ...(through.length > 0 && { transit: through }) };
    onChange(Object.values(said).some((one) => one !== undefined) ? said : undefined);
  };
  const choice = (label: string, value: string, change: (country: string) => void) => (
    <ChoiceField
      key={`${label} ${value}`}
      label={label}
      optional
      options={countries}
      none={t("records.field.unknown")}
      value={value}
      onChange={change}
    />
  );
  const through = [...transit, ...(transit.length < mostTransit ? [""] : [])];
  return (
    <>
      {choice(t("records.field.departure"), departure ?? "", (country) =>
        put({ departure: textOf(country) }),
      )}
      {through.map((country, at) =>
        choice(t("records.form.transitAt", { number: at + 1 }), country, (chosen) =>
          put({ transit: through.with(at, chosen).filter((one) => one !== "") }),
        ),
      )}
      {choice(t("records.field.destination"), destination ?? "", (country) =>
        put({ destination: textOf(country) }),
      )}
    </>
  );
}
