import { createHash, randomBytes } from "node:crypto";
import type { Exchange } from "../../../generated/meta-graph/server.ts";
import { graphError } from "./graph-refusal.ts";
import type { KeptState } from "./kept-state.ts";
import type { SignupScenario } from "./scenarios.ts";
import { nowIn } from "./state.ts";
import { SECOND } from "./time-units.ts";
import type { StandInAccount, World } from "./world.ts";

/** The operator's token: it reads every account except private ones. */
export const STAND_IN_TOKEN = "meta-stand-in-token";

/** The app that signups use. */
export const STAND_IN_APP = { id: "135792468013579", secret: "meta-stand-in-app-secret" } as const;

/** How long the code of a signup can be exchanged at Meta. */
const CODE_LIFETIME_MS = 30 * SECOND;

/** The caller: the operator, or one business. */
export interface Token {
  sees(account: StandInAccount): boolean;
}

/** The valid tokens: the operator's, and those that codes were exchanged for. */
export class Tokens {
  readonly #world: World;
  readonly #kept: KeptState;

  constructor(world: World, kept: KeptState) {
    this.#world = world;
    this.#kept = kept;
  }

  /** An unknown token counts as expired. */
  readonly authenticate = async ({ request, operation }: Required<Exchange>): Promise<Token> => {
    const [, text = ""] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "") ?? [];
    if (text === "") throw graphError(operation.id, "TokenRequired");
    if (text === STAND_IN_TOKEN) return { sees: ({ isPrivate = false }) => !isPrivate };
    const accountId = (await this.#kept.read()).tokens[digestOf(text)];
    if (accountId === undefined) throw graphError(operation.id, "ExpiredToken");
    return { sees: ({ id }) => id === accountId };
  };

  /**
   * Finds the signup that ends with this code. A dot and more text after the code make another code of the same signup.
   */
  signup(code: string): SignupScenario | undefined {
    const { signups = [] } = this.#world;
    return signups.find(({ value }) => code === value || code.startsWith(`${value}.`));
  }

  /**
   * Returns a new token for the account of a signup.
   *
   * A code works once. The text after its dot may be the time it was made, in milliseconds since 1970; then it works
   * for 30 seconds.
   */
  async exchange(code: string): Promise<string> {
    const { metaBusinessAccountId } = this.signup(code) ?? {};
    return this.#kept.change((state) => {
      const now = nowIn(state);
      const digest = digestOf(code);
      const isUsed = state.usedCodes.includes(digest);
      const [, madeAt = String(now)] = /\.(\d{13})$/.exec(code) ?? [];
      if (metaBusinessAccountId === undefined || isUsed || now > Number(madeAt) + CODE_LIFETIME_MS)
        throw graphError("exchangeCode", "CodeOfSignupExpired");
      const token = `EAA${randomBytes(48).toString("base64url").replaceAll(/[-_]/g, "Z")}`;
      state.usedCodes.push(digest);
      state.tokens[digestOf(token)] = metaBusinessAccountId;
      return token;
    });
  }
}

const digestOf = (secret: string) => createHash("sha256").update(secret).digest("hex");
