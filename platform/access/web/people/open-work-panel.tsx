import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import { thingKeyOf } from "#platform/ledger/contract";
import {
  Answer,
  Button,
  Caption,
  ChoiceField,
  Code,
  Form,
  type FormFault,
  faultOf,
  Panel,
  Row,
  Rows,
  useToast,
} from "#ui";
import {
  type OpenWork,
  openWorkRoute,
  type Person,
  reassignWorkRoute,
} from "../../contract/person.ts";
import { useFaultReader } from "../use-faults.ts";
import { personsQuery } from "./people-queries.ts";

/** What a person has open in every module, and who takes it over. */
export function OpenWorkPanel({ person }: { person: Person }) {
  const { t } = useTranslation();
  const work = useQuery({
    queryKey: [openWorkRoute.id, person.id],
    queryFn: () => server.call(openWorkRoute, { params: { person: person.id } }),
  });
  return (
    <Panel heading={t("access.work.title")}>
      <Caption>{t("access.work.about")}</Caption>
      <Answer asked={work} explain={readFailure} rows={2}>
        {({ openWork }) =>
          openWork.length === 0 ? (
            <Caption>{t("access.work.none")}</Caption>
          ) : (
            <>
              <Rows label={t("access.work.title")}>
                {openWork.map(({ kind, id, reference }) => (
                  <Row
                    key={`${kind}${id}`}
                    title={<Code>{reference}</Code>}
                    detail={t(thingKeyOf(kind))}
                  />
                ))}
              </Rows>
              <HandOver person={person} work={openWork} />
            </>
          )
        }
      </Answer>
    </Panel>
  );
}

function HandOver({ person, work }: { person: Person; work: readonly OpenWork[] }) {
  const { t } = useTranslation();
  const say = useToast();
  const client = useQueryClient();
  const faultsOf = useFaultReader();
  const persons = useQuery(personsQuery).data ?? [];
  const others = persons.filter(({ id, leftAt }) => id !== person.id && leftAt === null);
  const [to, setTo] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const reassign = useMutation({
    mutationFn: () =>
      server.call(reassignWorkRoute, {
        params: { person: person.id },
        body: { to, work: work.slice(0, 500) },
      }),
    onSuccess: ({ reassigned, remaining }) => {
      say({ sentence: t("access.work.done", { count: reassigned }) });
      if (remaining === 0) return;
      const name = others.find(({ id }) => id === to)?.name;
      setFaults([{ field: "successor", sentence: t("access.work.remains", { name }) }]);
    },
    onError: (error) => setFaults(faultsOf(error)),
    onSettled: () => client.invalidateQueries({ queryKey: [openWorkRoute.id, person.id] }),
  });
  const submit = () => {
    setFaults([]);
    if (to !== "") return reassign.mutate();
    setFaults([{ field: "successor", sentence: t("access.work.to_missing") }]);
  };
  return (
    <Form faults={faults} onSubmit={submit}>
      <ChoiceField
        id="successor"
        label={t("access.work.to")}
        error={faultOf(faults, "successor")}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        none={t("access.people.choose")}
        value={to}
        onChange={setTo}
      />
      <div>
        <Button type="submit" busy={reassign.isPending}>
          {t("access.work.do")}
        </Button>
      </div>
    </Form>
  );
}
