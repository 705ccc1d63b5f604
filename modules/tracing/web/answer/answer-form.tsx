import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCodes } from "#records/web";
import { ResultCode, resultNeeds } from "#tracing/contract";
import { Button, ChoiceField, faultOf, Stack, TextField } from "#ui";
import type { LegStepProps } from "../leg/leg-step-props.ts";
import { NextMembers } from "./next-members.tsx";
import { ToldFields } from "./told-fields.tsx";
import { useToldFaults } from "./use-told-faults.ts";
import { answerOf, noAnswer, type WrittenAnswer } from "./written-answer.ts";
import { blankLink } from "./written-told.ts";

/** The answer: what came of the search first, then what this result needs, then what else is known. */
export function AnswerForm({ leg, mayPassOn, busy, faults, refuse, take }: LegStepProps) {
  const { t } = useTranslation();
  const [written, setWritten] = useState(noAnswer);
  const faultsOf = useToldFaults(leg.id);
  const change = (changes: Partial<WrittenAnswer>) => setWritten({ ...written, ...changes });
  const { code, year } = written;
  const send = () => {
    const answer = answerOf(written);
    if ("faults" in answer) refuse(faultsOf(answer.faults, code));
    else take({ verb: "answer", answer });
  };
  return (
    <Stack>
      <CodeField {...{ id: `${leg.id}-code`, written, onChange: setWritten, faults }} />
      {code !== "" && resultNeeds[code].year && (
        <TextField
          id={`${leg.id}-year`}
          label={t(`tracing.answer.year.${code === "too_old" ? "from" : "missing"}`)}
          error={faultOf(faults, `${leg.id}-year`)}
          dir="ltr"
          inputMode="numeric"
          maxLength={4}
          value={year}
          onChange={(text) => change({ year: text })}
        />
      )}
      {code !== "" && (
        <>
          <ToldFields id={leg.id} told={written} faults={faults} onChange={change} />
          <NextMembers
            id={`${leg.id}-next`}
            written={written}
            without={[leg.askedMember, leg.askerMember]}
            mayPassOn={mayPassOn}
            onChange={change}
          />
        </>
      )}
      <Button wide kind="strong" busy={busy} onClick={send}>
        {t("tracing.form.record.answer")}
      </Button>
    </Stack>
  );
}

interface CodeFieldProps extends Pick<LegStepProps, "faults"> {
  readonly id: string;
  readonly written: WrittenAnswer;
  readonly onChange: (written: WrittenAnswer) => void;
}

/** What came of the search. A result that needs a point of the firearm's life begins one. */
function CodeField({ id, written, onChange, faults }: CodeFieldProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const choose = (code: ResultCode | "") => {
    const needed = code === "" ? undefined : resultNeeds[code].link;
    const others = written.links.filter(({ year, to, from }) => year || to.kind || from.kind);
    const isTold = others.some(({ kind }) => kind !== "" && needed?.includes(kind));
    const links = needed && !isTold ? [blankLink(needed[0]), ...others] : others;
    onChange({ ...written, code, links });
  };
  return (
    <ChoiceField
      id={id}
      label={t("tracing.answer.code")}
      hint={t("tracing.answer.codeHint")}
      error={faultOf(faults, id)}
      options={codes("tracing.result", ResultCode.options)}
      none={t("records.form.choose")}
      value={written.code}
      onChange={choose}
    />
  );
}
