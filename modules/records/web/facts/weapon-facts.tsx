import { useTranslation } from "react-i18next";
import { type Description, entryPage } from "#reference/contract";
import { Code, Facts, PageLink, useFormat } from "#ui";
import { useStated } from "./use-stated.tsx";

/** What a firearm is said to be. */
export function WeaponFacts({ weapon }: { weapon: Description }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stated = useStated();
  const { entryRef, type, country, variant, action, makeCode, makeRemark, manufacturer } = weapon;
  const { capacityRounds, barrelLengthMm, year, importCountry, importYear, finish } = weapon;
  const { disguise, entryVersion } = weapon;
  const facts = stated({
    make: weapon.make && <bdi>{weapon.make}</bdi>,
    ...(makeCode && { makeCode: <Code>{makeCode}</Code> }),
    ...(makeRemark && { makeRemark: <bdi>{makeRemark}</bdi> }),
    model: weapon.model && <bdi>{weapon.model}</bdi>,
    weaponType: type && t(`reference.type.${type}`),
    calibre: weapon.calibre && <bdi dir="ltr">{weapon.calibre}</bdi>,
    ...(action && { action: t(`reference.action.${action}`) }),
    ...(capacityRounds !== undefined && { capacityRounds: format.number(capacityRounds) }),
    ...(barrelLengthMm !== undefined && { barrelLengthMm: format.number(barrelLengthMm) }),
    country: country && format.country(country),
    ...(year !== undefined && { year: String(year) }),
    ...(manufacturer && { manufacturer: <bdi>{manufacturer}</bdi> }),
    ...(weapon.importer && { importer: <bdi>{weapon.importer}</bdi> }),
    ...(importCountry && { importCountry: format.country(importCountry) }),
    ...(importYear !== undefined && { importYear: String(importYear) }),
    ...(finish && { finish: t(`records.finish.${finish}`) }),
    ...(disguise && { disguise: t(`records.disguise.${disguise}`) }),
    ...(variant && { variant: t(`records.variant.${variant}`) }),
    ...(entryRef && {
      entryRef: (
        <PageLink href={entryPage(entryRef)}>
          <bdi>{entryRef}</bdi>
        </PageLink>
      ),
    }),
    ...(entryVersion !== undefined && { entryVersion: String(entryVersion) }),
  });
  return <Facts facts={facts} />;
}
