import { useTranslation } from "react-i18next";
import type { NavigationItem } from "#platform/http/web";
import { Dialog, type Fact, Facts, KeyHint, Stack, TickField } from "#ui";
import { useSingleKeys } from "./single-keys.ts";

interface KeysDialogProps {
  opened: boolean;
  onClose: () => void;
  items: readonly NavigationItem[];
}

/** What the keyboard can do, and the switch for single keys. */
export function KeysDialog({ opened, onClose, items }: KeysDialogProps) {
  const { t } = useTranslation();
  const [on, setOn] = useSingleKeys();
  const goings = items.flatMap((item) =>
    item.letter === undefined ? [] : [key(t(item.label), `g ${item.letter.slice(3)}`)],
  );
  return (
    <Dialog title={t("web.keys.title")} opened={opened} onClose={onClose}>
      <Stack>
        <Facts
          facts={[
            key(t("web.palette.open"), "mod+k", "/"),
            key(t("web.keys.help"), "?"),
            ...goings,
            key(t("web.keys.close"), "escape"),
          ]}
        />
        <TickField
          label={t("web.keys.single")}
          detail={t("web.keys.single_detail")}
          checked={on}
          onChange={setOn}
        />
      </Stack>
    </Dialog>
  );
}

function key(term: string, ...keys: string[]): Fact {
  const value = keys.map((one, at) => (
    <span key={one}>
      {at > 0 && " · "}
      <KeyHint keys={one} />
    </span>
  ));
  return { term, value };
}
