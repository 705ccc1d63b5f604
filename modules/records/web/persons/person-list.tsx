import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonsView, PersonView } from "#records/contract";
import { Button, Caption, Cluster, Facts, Stack } from "#ui";
import { PersonForm } from "./person-form.tsx";
import classes from "./persons.module.css";
import { usePersonFacts } from "./use-person-facts.tsx";
import type { PersonChange } from "./use-persons.ts";

interface ListProps {
  view: PersonsView;
  busy: boolean;
  take: (change: PersonChange) => void;
}

/** The persons that are stated, each to be changed or removed. */
export function PersonList({ view, ...props }: ListProps) {
  const { t } = useTranslation();
  if (view.persons.length === 0) return <Caption>{t("records.persons.none")}</Caption>;
  return (
    <ul className={classes.persons}>
      {view.persons.map((person) => (
        <li key={`${person.id} ${person.version}`} className={classes.person}>
          <Person person={person} mayChange={view.mayChange} {...props} />
        </li>
      ))}
    </ul>
  );
}

interface PersonProps extends Omit<ListProps, "view"> {
  person: PersonView;
  mayChange: boolean;
}

function Person({ person, mayChange, busy, take }: PersonProps) {
  const { t } = useTranslation();
  const facts = usePersonFacts(person.content);
  const [doing, setDoing] = useState<"change" | "remove">();
  const toggle = (what: "change" | "remove") => setDoing(doing === what ? undefined : what);
  return (
    <Stack gap="small">
      <h3 className={classes.name}>
        <bdi>{person.content.name}</bdi>
      </h3>
      <Facts facts={facts} />
      <Cluster>
        {mayChange && (
          <Button kind="text" aria-expanded={doing === "change"} onClick={() => toggle("change")}>
            {t("records.persons.change")}
          </Button>
        )}
        <Button kind="text" aria-expanded={doing === "remove"} onClick={() => toggle("remove")}>
          {t("records.persons.remove")}
        </Button>
      </Cluster>
      {doing === "change" && (
        <PersonForm
          id={person.id}
          content={person.content}
          busy={busy}
          label={t("records.persons.changeDo")}
          onKept={(content) => take({ verb: "modify", content, person })}
        />
      )}
      {doing === "remove" && (
        <>
          <Caption>{t("records.persons.removeWhat")}</Caption>
          <Button kind="grave" busy={busy} onClick={() => take({ verb: "remove", person })}>
            {t("records.persons.removeDo")}
          </Button>
        </>
      )}
    </Stack>
  );
}
