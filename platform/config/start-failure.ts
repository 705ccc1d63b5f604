/** Something the operator must mend before a start can succeed; `id` is the message that says what. */
export class StartFailure extends Error {
  readonly id: string;
  readonly parameters: Record<string, string | number>;

  constructor(id: string, parameters: Record<string, string | number> = {}) {
    super(`${id} ${JSON.stringify(parameters)}`);
    this.id = id;
    this.parameters = parameters;
  }
}
