/** Counts requests and responses for the table at the end. */
import { Finding, type FindingKind } from "./finding.ts";

interface Row {
  requests: number;
  accepted: number;
  refused: number;
  /** Valid requests that the server's state refused: 404, 409 and the like. */
  declined: number;
  readonly findings: Map<FindingKind, number>;
}

export class Tally {
  readonly #rows = new Map<string, Row>();
  #discarded = 0;

  get requests(): number {
    return [...this.#rows.values()].reduce((sum, { requests }) => sum + requests, 0);
  }

  /** Requests that could not be made valid, so they prove nothing. */
  get discarded(): number {
    return this.#discarded;
  }

  /** Operations that got no valid request, or no invalid one. */
  neverSent(operationIds: readonly string[]): readonly string[] {
    const isDone = (row: Row | undefined) => row !== undefined && row.accepted + row.declined > 0 && row.refused > 0;
    return operationIds.filter((id) => !isDone(this.#rows.get(id)));
  }

  discard(): void {
    this.#discarded++;
  }

  answered(operationId: string, isValid: boolean, status: number): void {
    const row = this.#row(operationId);
    row.requests++;
    if (status < 300) row.accepted++;
    else if (isValid) row.declined++;
    else row.refused++;
  }

  /** Runs something with an operation, and counts its findings. */
  async watching<T>(operationId: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const { findings } = this.#row(operationId);
      if (error instanceof Finding) findings.set(error.kind, (findings.get(error.kind) ?? 0) + 1);
      throw error;
    }
  }

  /** A line per operation, and a total. */
  table(): string {
    const head = ["operation", "requests", "2xx", "declined", "refused", "5xx", "undocumented", "hangs", "other"];
    const rows = [...this.#rows].sort(([a], [b]) => a.localeCompare(b)).map(([name, row]) => [name, ...cells(row)]);
    const sums = head.slice(1).map((_, index) => rows.reduce((sum, cell) => sum + Number(cell[index + 1]), 0));
    return aligned([head, ...rows, ["all", ...sums]].map((line) => line.map(String)));
  }

  #row(operationId: string): Row {
    const row = this.#rows.get(operationId) ?? {
      requests: 0,
      accepted: 0,
      refused: 0,
      declined: 0,
      findings: new Map<FindingKind, number>(),
    };
    this.#rows.set(operationId, row);
    return row;
  }
}

function cells({ requests, accepted, declined, refused, findings }: Row): number[] {
  const named = (["5xx", "undocumented", "hang"] as const).map((kind) => findings.get(kind) ?? 0);
  const all = [...findings.values()].reduce((sum, count) => sum + count, 0);
  return [requests, accepted, declined, refused, ...named, all - named.reduce((sum, count) => sum + count, 0)];
}

function aligned(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  const padded = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return lines.map((line) => line.map(padded).join("  ")).join("\n");
}
