/** The database cannot be used; `id` names the sentence that tells the operator what to do. */
export class DatabaseFailure extends Error {
  readonly id: string;
  readonly parameters: Record<string, string | number>;

  constructor(id: string, parameters: Record<string, string | number> = {}) {
    super(`${id} ${JSON.stringify(parameters)}`);
    this.id = id;
    this.parameters = parameters;
  }
}
