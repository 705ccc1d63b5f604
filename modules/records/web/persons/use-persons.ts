import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import {
  addPersonRoute,
  modifyPersonRoute,
  openPersonsRoute,
  type PersonContent,
  type PersonsView,
  type PersonView,
  removePersonRoute,
} from "#records/contract";
import { type FormFault, useToast } from "#ui";

/** What is done to a person of a record. */
export type PersonChange =
  | { verb: "add"; content: PersonContent }
  | { verb: "modify"; content: PersonContent; person: PersonView }
  | { verb: "remove"; person: PersonView };

/**
 * The persons of a record once they are opened. They are kept in the memory of the page alone, never among the answers
 * that other pages may find, and are gone with it; the purpose is asked once for as long as the page is open.
 */
export function usePersons(record: string) {
  const { t } = useTranslation();
  const say = useToast();
  const [purpose, setPurpose] = useState("");
  const [view, setView] = useState<PersonsView>();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const explain = (error: Error) =>
    setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]);
  const open = useMutation({
    mutationFn: () => server.call(openPersonsRoute, { params: { record }, body: { purpose } }),
    onMutate: () => setFaults([]),
    onSuccess: setView,
    onError: explain,
    gcTime: 0,
  });
  const change = useMutation({
    mutationFn: (asked: PersonChange) => carryOut(record, asked),
    onMutate: () => setFaults([]),
    onSuccess: (_, { verb }) => {
      say({ sentence: t(verb === "remove" ? "records.persons.removed" : "records.persons.kept") });
      open.mutate();
    },
    onError: explain,
    gcTime: 0,
  });
  return { view, purpose, setPurpose, faults, setFaults, open, change };
}

function carryOut(record: string, asked: PersonChange): Promise<unknown> {
  switch (asked.verb) {
    case "add":
      return server.call(addPersonRoute, { params: { record }, body: asked.content });
    case "modify": {
      const { id: person, version } = asked.person;
      const input = { params: { record, person }, body: asked.content };
      return server.call(modifyPersonRoute, input, { version });
    }
    case "remove":
      return server.call(removePersonRoute, { params: { record, person: asked.person.id } });
  }
}
