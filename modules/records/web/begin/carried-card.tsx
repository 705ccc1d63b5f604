import { useTranslation } from "react-i18next";
import type { Description } from "#reference/contract";
import { Button, Card, Code, type Fact, Facts, Serial, Stack, useFormat } from "#ui";

interface CarriedCardProps {
  weapon: Description;
  onLeave: () => void;
}

/** What the draft will say of the firearm from the first; it can be left behind. */
export function CarriedCard({ weapon, onLeave }: CarriedCardProps) {
  const { t } = useTranslation();
  return (
    <Card heading={t("records.new.carried")}>
      <Stack gap="small">
        <p>{t("records.new.carriedHelp")}</p>
        <Facts facts={useCarriedFacts(weapon)} />
        <div>
          <Button kind="text" onClick={onLeave}>
            {t("records.new.leaveCarried")}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}

/** The facts that are there: what is missing is asked for in the parts of the record. */
function useCarriedFacts({ serials, markings, ...weapon }: Description): Fact[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { make, model, type, calibre, country } = weapon;
  const facts = {
    make: make && <bdi>{make}</bdi>,
    model: model && <bdi>{model}</bdi>,
    weaponType: type && t(`reference.type.${type}`),
    calibre: calibre && <Code>{calibre}</Code>,
    country: country && format.country(country),
    serials:
      serials.length > 0 &&
      serials.map(({ text }) => (
        <div key={text}>
          <Serial reading={text} size="text" />
        </div>
      )),
    markings:
      markings.length > 0 &&
      markings.map(({ text }) => (
        <div key={text}>
          <Code>{text}</Code>
        </div>
      )),
  };
  return Object.entries(facts).flatMap(([field, value]) =>
    value ? [{ term: t(`records.field.${field}`), value }] : [],
  );
}
