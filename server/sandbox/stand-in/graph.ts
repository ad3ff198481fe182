import type { OperationId } from "../../../generated/meta-graph/operations.ts";
import type { KeptState } from "./kept-state.ts";
import { Nodes, type NumberAtWork } from "./nodes.ts";
import type { State } from "./state.ts";
import type { Token } from "./tokens.ts";
import type { World } from "./world.ts";

/** The world and its state so far. */
export class Graph {
  readonly #world: World;
  readonly #kept: KeptState;

  constructor(world: World, kept: KeptState) {
    this.#world = world;
    this.#kept = kept;
  }

  /** The nodes in their current state. */
  async nodes(): Promise<Nodes> {
    return this.#nodesIn(await this.#kept.read());
  }

  /** Runs work that changes nodes. Changes made before a refusal stay. */
  async change<T>(work: (nodes: Nodes) => T): Promise<T> {
    return this.#kept.change((state) => work(this.#nodesIn(state)));
  }

  /** Carries out a call for a number. */
  async work<T>(call: OperationId, token: Token, id: string, work: (number: NumberAtWork) => T): Promise<T> {
    return this.change((nodes) => nodes.work(call, token, id, work));
  }

  #nodesIn = (state: State): Nodes => new Nodes(this.#world, state);
}
