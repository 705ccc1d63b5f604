import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { DeskFacts } from "#platform/directory/web";
import { useMemberNames } from "#records/web";
import type { TraceCheck, TraceGap, TraceView } from "#tracing/contract";
import {
  Action,
  Caption,
  FieldGroup,
  Form,
  type FormFault,
  faultOf,
  Panel,
  Stack,
  TextArea,
  TickField,
} from "#ui";
import { MemberChoice } from "../member-choice.tsx";
import { useMoveTrace } from "../use-trace.ts";
import { AdviceDetail } from "./advice-detail.tsx";
import { adviceFor, membersBeingAsked } from "./advice-for.ts";

interface AskMembersProps {
  readonly trace: TraceView;
  readonly check: TraceCheck;
}

/** The desk says whom it asks: what the table advises first, any other member by its name. */
export function AskMembers({ trace, check }: AskMembersProps) {
  const { t } = useTranslation();
  const verb = trace.verbs.find((one) => one === "send" || one === "ask_another");
  const routes = adviceFor(trace, check.routes);
  return (
    <Panel heading={t(verb === "ask_another" ? "tracing.ask.another" : "tracing.ask.title")}>
      {verb === "send" || verb === "ask_another" ? (
        <AskForm trace={trace} check={{ ...check, routes }} verb={verb} />
      ) : (
        <Stack gap="small">
          <Caption>{t("tracing.ask.deskSends")}</Caption>
          {routes.map((route) => (
            <AdviceLine key={route.member} route={route} />
          ))}
        </Stack>
      )}
    </Panel>
  );
}

function AdviceLine({ route }: { route: TraceCheck["routes"][number] }) {
  const nameOf = useMemberNames();
  return (
    <div>
      <bdi>{nameOf(route.member)}</bdi>
      <div>
        <AdviceDetail route={route} />
      </div>
    </div>
  );
}

const becauseField = "because";
const membersField = "members";

function AskForm({ trace, check, verb }: AskMembersProps & { verb: "send" | "ask_another" }) {
  const { t } = useTranslation();
  const [members, setMembers] = useState<readonly string[]>([]);
  const [because, setBecause] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const move = useMoveTrace(trace, setFaults);
  const weighs = (weight: TraceGap["weight"]) =>
    verb === "send" && check.gaps.some((gap) => gap.weight === weight);
  const needsReason = weighs("needs_reason");
  const submit = () => {
    const found: FormFault[] = [
      ...(weighs("hinders") ? [{ field: "gaps", sentence: t("tracing.ask.mendFirst") }] : []),
      ...(members.length === 0 ? [{ field: membersField, sentence: t("tracing.ask.choose") }] : []),
      ...(needsReason && because.trim() === ""
        ? [{ field: becauseField, sentence: t("tracing.ask.sayWhy") }]
        : []),
    ];
    setFaults(found);
    if (found.length === 0)
      move.mutate({ verb, members: [...members], ...(because.trim() !== "" && { because }) });
  };
  return (
    <Form faults={faults} onSubmit={submit}>
      <MembersFields {...{ trace, check, members, faults }} onChange={setMembers} />
      {needsReason && (
        <TextArea
          id={becauseField}
          label={t("tracing.ask.because")}
          hint={t("tracing.ask.becauseHint")}
          error={faultOf(faults, becauseField)}
          dir="auto"
          rows={3}
          maxLength={2000}
          value={because}
          onChange={setBecause}
        />
      )}
      <Action type="submit" busy={move.isPending}>
        {t(`tracing.do.${verb}`)}
      </Action>
    </Form>
  );
}

interface MembersFieldsProps extends AskMembersProps {
  readonly members: readonly string[];
  readonly faults: readonly FormFault[];
  readonly onChange: (members: readonly string[]) => void;
}

function adviceHint({ legs }: TraceView, advised: readonly string[]): string {
  if (advised.length > 0) return "advice";
  return legs.length > 0 ? "noneLeft" : "noAdvice";
}

/** Members advised, members added to them, and one more by its name. */
function MembersFields({ trace, check, members, faults, onChange }: MembersFieldsProps) {
  const { t } = useTranslation();
  const nameOf = useMemberNames();
  const advised = check.routes.map(({ member }) => member);
  const put = (member: string, isAsked: boolean) => {
    const rest = members.filter((one) => one !== member);
    onChange(isAsked ? [...rest, member] : rest);
  };
  return (
    <>
      <FieldGroup
        id={`${membersField}-group`}
        legend={t("tracing.ask.whom")}
        hint={t(`tracing.ask.${adviceHint(trace, advised)}`)}
      >
        {check.routes.map((route) => (
          <WithDesk
            key={route.member}
            member={route.member}
            isAsked={members.includes(route.member)}
          >
            <TickField
              label={<bdi>{nameOf(route.member)}</bdi>}
              detail={<AdviceDetail route={route} />}
              checked={members.includes(route.member)}
              onChange={(isAsked) => put(route.member, isAsked)}
            />
          </WithDesk>
        ))}
        {members
          .filter((member) => !advised.includes(member))
          .map((member) => (
            <WithDesk key={member} member={member} isAsked>
              <TickField
                label={<bdi>{nameOf(member)}</bdi>}
                checked
                onChange={() => put(member, false)}
              />
            </WithDesk>
          ))}
      </FieldGroup>
      <MemberChoice
        id={membersField}
        label={t("tracing.ask.other")}
        hint={t("tracing.ask.otherHint")}
        error={faultOf(faults, membersField)}
        without={[...members, ...advised, ...membersBeingAsked(trace)]}
        onChoose={(member) => put(member, true)}
      />
    </>
  );
}

interface WithDeskProps {
  readonly member: string;
  readonly isAsked: boolean;
  readonly children: ReactNode;
}

/** A member that may be asked, and once it is chosen how its desk is reached now. */
function WithDesk({ member, isAsked, children }: WithDeskProps) {
  return (
    <div>
      {children}
      {isAsked && <DeskFacts member={member} />}
    </div>
  );
}
