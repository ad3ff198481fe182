/** What was found of one thing, as `npm run doctor` prints it. */
export interface Finding {
  /** `wrong` where nothing works as it should before it is mended, `remark` where only a part of the project wants it. */
  readonly is: "fine" | "wrong" | "remark";
  readonly says: string;
  /** What to do, where something is amiss. */
  readonly remedy?: string;
}

const MARKS = { fine: "✓", wrong: "✗", remark: "!" } as const;

export const lineOf = ({ is, says, remedy }: Finding): string =>
  `${MARKS[is]} ${says}${remedy === undefined ? "" : `\n    ${remedy.replaceAll("\n", "\n    ")}`}`;
