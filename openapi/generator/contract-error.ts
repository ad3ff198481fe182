/** The contract cannot be used; the message says what is wrong, where, and what to do. */
export class ContractError extends Error {
  override readonly name = "ContractError";
}
