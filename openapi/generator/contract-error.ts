/** The contract cannot be used; the message says what is wrong, where, and what to do. */
export class ContractError extends Error {
  override readonly name = "ContractError";
  /** The place in the bundle, as a JSON pointer. */
  readonly at: string | undefined;

  constructor(message: string, options: { readonly cause?: unknown; readonly at?: string } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.at = options.at;
  }
}
