import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { WatchContent } from "#records/contract";
import { Action, Cluster, Form, type FormFault, faultOf } from "#ui";
import { GunFields } from "../search/gun-fields.tsx";
import { NumberRows } from "../search/number-rows.tsx";
import { PurposeField } from "../search/purpose-field.tsx";
import { type AskedNumber, questionOf, soughtGun } from "../search/question-of.ts";
import classes from "../search/search.module.css";
import { findWatchFormFaults } from "./watch-form-faults.ts";
import { WatchTerms } from "./watch-terms.tsx";

interface WatchFormProps {
  content: WatchContent;
  isOwn: boolean;
  label: string;
  busy: boolean;
  faults: readonly FormFault[];
  refuse: (faults: readonly FormFault[]) => void;
  onSubmit: (content: WatchContent) => void;
  /** What else can be done, beside the button. */
  children?: ReactNode;
}

/** What is watched, why, who is told and until when. */
export function WatchForm(props: WatchFormProps) {
  const { isOwn, label, busy, faults, refuse, onSubmit, children } = props;
  const { t } = useTranslation();
  const [numbers, setNumbers] = useState<readonly AskedNumber[]>(firstOf(props.content.numbers));
  const [content, setContent] = useState(props.content);
  const change = (changes: Partial<WatchContent>) => setContent({ ...content, ...changes });
  const submit = () => {
    const { tells, reviewOn } = content;
    const question = questionOf(numbers, soughtGun(content.gun), content.purpose);
    const whole: WatchContent = { ...question, tells, reviewOn };
    const found = findWatchFormFaults(whole, t);
    refuse(found);
    if (found.length === 0 && !busy) onSubmit(whole);
  };
  return (
    <Form faults={faults} onSubmit={submit}>
      <div className={classes.question}>
        <NumberRows
          numbers={numbers}
          error={faultOf(faults, "search-numbers")}
          onChange={setNumbers}
        />
        <GunFields gun={content.gun} onChange={(gun) => change({ gun })} />
        <PurposeField
          value={content.purpose}
          error={faultOf(faults, "search-purpose")}
          onChange={(purpose) => change({ purpose })}
        />
        <WatchTerms terms={content} isOwn={isOwn} faults={faults} onChange={change} />
      </div>
      <Cluster>
        <Action type="submit" busy={busy}>
          {label}
        </Action>
        {children}
      </Cluster>
    </Form>
  );
}

/** A line to write in where there is none. */
function firstOf(numbers: readonly AskedNumber[]): readonly AskedNumber[] {
  return numbers.length === 0 ? [{ text: "" }] : numbers;
}
