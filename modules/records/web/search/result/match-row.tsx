import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DeskFacts } from "#platform/directory/web";
import {
  familyPage,
  type RecordMatch,
  type RecordSearch,
  recordPage,
  recordPhoto,
} from "#records/contract";
import { firearmName, type Photograph } from "#reference/contract";
import { Button, Caption, Cluster, Code, PageLink, Stack, Unseen } from "#ui";
import { AskOwner } from "../../match/ask-owner.tsx";
import { AskedLine } from "../../match/asked-line.tsx";
import { PhotoStrip } from "../../photos/photo-strip.tsx";
import states from "../../records.module.css";
import { FieldGroups } from "./field-groups.tsx";
import classes from "./result.module.css";
import { SerialComparison } from "./serial-comparison.tsx";
import { useMemberNames } from "./use-member-names.ts";

interface MatchRowProps {
  match: RecordMatch;
  /** What was asked: an owner compares by it. */
  search: RecordSearch;
  /** Of the firearm in hand. */
  photos: readonly Photograph[] | undefined;
}

/** A record that may be of this firearm: what it is and whose, and why it may be it. */
export function MatchRow({ match, search, photos }: MatchRowProps) {
  const { t } = useTranslation();
  const { numbers, fields, othersEquallyNear } = match;
  return (
    <li className={classes.match}>
      <Identity match={match} />
      <div className={classes.reasons}>
        <div className={classes.numbers}>
          {numbers.map(({ number, edits }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several serials of a record may match one number
            <SerialComparison key={`${number} ${at}`} edits={edits} />
          ))}
        </div>
        <div className={classes.numbers}>
          <FieldGroups fields={fields} />
          {othersEquallyNear > 0 && (
            <Caption>{t("records.search.othersNear", { count: othersEquallyNear })}</Caption>
          )}
        </div>
      </div>
      <Ways {...{ match, search, photos }} />
    </li>
  );
}

function Identity({ match: { record } }: { match: RecordMatch }) {
  const { t } = useTranslation();
  const nameOf = useMemberNames();
  const { type, state, ownerMember, ownReference } = record;
  return (
    <div className={classes.identity}>
      <div className={classes.line}>
        <h3 className={classes.title}>
          {t(`records.type.${type}`)} · <bdi>{nameOf(ownerMember)}</bdi>
        </h3>
        <span className={states.state} data-state={state}>
          {t(`records.state.${state}`)}
        </span>
      </div>
      <GunLine match={{ record }} />
      <PhotoStrip
        photos={record.weapon.photos ?? []}
        addressOf={(file, size) => recordPhoto(record.id, file, size)}
      />
      {ownReference !== null && (
        <p className={classes.detail}>
          {t("records.search.ownReference")} <bdi>{ownReference}</bdi>
        </p>
      )}
    </div>
  );
}

function GunLine({ match: { record } }: { match: Pick<RecordMatch, "record"> }) {
  const { t } = useTranslation();
  const { type, calibre } = record.weapon;
  const name = firearmName(record.weapon);
  return (
    <p className={classes.gun}>
      {name !== "" && <bdi>{name}</bdi>}
      {name !== "" && type && " · "}
      {type && t(`reference.type.${type}`)}
      {calibre && (
        <>
          {" · "}
          <Code>{calibre}</Code>
        </>
      )}
    </p>
  );
}

/** On to the record, and to whoever can say whether it is this firearm. */
function Ways({ match: { record, asked }, search, photos }: MatchRowProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { id, reference, ownerMember } = record;
  return (
    <div className={classes.ways}>
      <Cluster>
        <PageLink href={recordPage(id)}>
          <Unseen>{t("records.search.open")} </Unseen>
          <Code>{reference}</Code>
        </PageLink>
        {asked === null ? (
          <Button kind="text" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            {t("records.search.askOwner")}
          </Button>
        ) : (
          <AskedLine match={asked} />
        )}
        {search.family !== undefined && (
          <PageLink href={familyPage(search.family)}>{t("records.family.open")}</PageLink>
        )}
      </Cluster>
      {isAsking && (
        <Stack>
          <AskOwner {...{ search, photos }} about={{ record: id }} />
          <DeskFacts member={ownerMember} />
        </Stack>
      )}
    </div>
  );
}
