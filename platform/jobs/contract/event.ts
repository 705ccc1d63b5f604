/**
 * Something that happened to an object, told to the modules above in the transaction it happened in
 * (design.md section 2). It names ids only; who hears of it reads the rest under its own rights.
 */
export interface EventDefinition<Reference extends string = string> {
  /** `module.noun.verb` in the past: `records.firearm.seized`. */
  readonly id: string;
  readonly references: readonly Reference[];
}

/** Declares an event in a module's contract; `references` are the further ids it carries. */
export function defineEvent<const Reference extends string = never>(
  id: `${string}.${string}.${string}`,
  references: readonly Reference[] = [],
): EventDefinition<Reference> {
  return { id, references };
}

/** One occurrence of an event. */
export interface OutboxEvent<Reference extends string = string> {
  readonly id: string;
  readonly kind: string;
  /** The object it happened to; events of one object arrive in the order they were committed. */
  readonly object: string;
  readonly references: Readonly<Record<Reference, string>>;
  readonly occurredAt: Date;
}
