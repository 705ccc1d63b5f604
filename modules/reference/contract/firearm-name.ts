/**
 * Make and model in one line. A model that begins with its make stands alone: `FGC-9`, not
 * `FGC FGC-9`; but `FN FNC`, for the make is no word of that model. What is not known is left out.
 */
export function firearmName({ make, model }: Partial<MakeAndModel>): string {
  if (!make || !model) return make || model || "";
  return beginsWith(model, make) ? model : `${make} ${model}`;
}

interface MakeAndModel {
  readonly make: string | null | undefined;
  readonly model: string | null | undefined;
}

function beginsWith(model: string, make: string): boolean {
  const begin = model.slice(0, make.length);
  const rest = model.slice(make.length);
  return begin.toLowerCase() === make.toLowerCase() && !/^[\p{L}\p{M}]/u.test(rest);
}
