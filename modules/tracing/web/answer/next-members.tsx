import { useTranslation } from "react-i18next";
import { useMemberNames } from "#records/web";
import { Button, FieldGroup, TickField } from "#ui";
import { MemberChoice } from "../member-choice.tsx";
import type { WrittenAnswer } from "./written-answer.ts";

interface NextMembersProps {
  readonly id: string;
  readonly written: WrittenAnswer;
  /** Both sides of the leg: neither is the next. */
  readonly without: readonly string[];
  readonly mayPassOn: boolean;
  readonly onChange: (changes: Partial<WrittenAnswer>) => void;
}

const mostNext = 5;

/** Whom the asker should ask next, where the firearm went on; handed on to them where the asker allows it. */
export function NextMembers({ id, written, without, mayPassOn, onChange }: NextMembersProps) {
  const { t } = useTranslation();
  const nameOf = useMemberNames();
  const { next, isPassedOn } = written;
  const add = (member: string) => onChange({ next: [...next, member] });
  const offered = receivedIn(written).filter(
    (one) => !next.includes(one) && !without.includes(one),
  );
  return (
    <FieldGroup
      id={`${id}-group`}
      legend={t("tracing.answer.next")}
      hint={t("tracing.answer.nextHint")}
    >
      {next.map((member) => (
        <TickField
          key={member}
          label={<bdi>{nameOf(member)}</bdi>}
          checked
          onChange={() => onChange({ next: next.filter((one) => one !== member) })}
        />
      ))}
      {next.length < mostNext && (
        <>
          {offered.map((member) => (
            <div key={member}>
              <Button onClick={() => add(member)}>
                {t("tracing.answer.addNext", { member: `\u2068${nameOf(member)}\u2069` })}
              </Button>
            </div>
          ))}
          <MemberChoice
            id={id}
            label={t("tracing.ask.other")}
            without={[...next, ...without]}
            onChoose={add}
          />
        </>
      )}
      {mayPassOn && next.length > 0 && (
        <TickField
          label={t("tracing.answer.passOn")}
          detail={t("tracing.answer.passOnHint")}
          checked={isPassedOn}
          onChange={(checked) => onChange({ isPassedOn: checked })}
        />
      )}
    </FieldGroup>
  );
}

/** Countries the firearm is said to have gone to. */
function receivedIn({ links }: WrittenAnswer): string[] {
  return [...new Set(links.map(({ to }) => to.country).filter((country) => country !== ""))];
}
