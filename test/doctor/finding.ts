/** The result of one check of `npm run doctor`. */
export interface Finding {
  /** `wrong`: must be fixed before the project works. `remark`: only a part of the project needs it. */
  readonly is: "fine" | "wrong" | "remark";
  readonly says: string;
  /** What to do about it. */
  readonly remedy?: string;
}

const MARKS = { fine: "✓", wrong: "✗", remark: "!" } as const;

export const lineOf = ({ is, says, remedy }: Finding): string =>
  `${MARKS[is]} ${says}${remedy === undefined ? "" : `\n    ${remedy.replaceAll("\n", "\n    ")}`}`;
