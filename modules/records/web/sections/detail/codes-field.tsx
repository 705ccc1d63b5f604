import { FieldGroup, TickField } from "#ui";
import { useCodes } from "../../use-codes.ts";

interface CodesFieldProps<Code extends string> {
  id: string;
  legend: string;
  hint?: string;
  /** Of their words: `records.crime`. */
  prefix: string;
  codes: readonly Code[];
  chosen: readonly Code[];
  onChange: (chosen: Code[] | undefined) => void;
}

/** Several codes of one list; none ticked is nothing stated. */
export function CodesField<Code extends string>(props: CodesFieldProps<Code>) {
  const { id, legend, hint, prefix, codes, chosen, onChange } = props;
  const options = useCodes()(prefix, codes);
  const put = (code: Code, isTicked: boolean) => {
    const all = codes.filter((one) => (one === code ? isTicked : chosen.includes(one)));
    onChange(all.length > 0 ? all : undefined);
  };
  return (
    <FieldGroup id={id} legend={legend} hint={hint}>
      {options.map(({ value, label }) => (
        <TickField
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={(isTicked) => put(value, isTicked)}
        />
      ))}
    </FieldGroup>
  );
}
