/** Makes tables and long names readable on a narrow screen. */

/** On a phone each row becomes a card, so each cell needs its heading; the CSS layout removes the table's roles. */
export function labelTables(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>(".md-table-wrapper > table:not([role])")) {
    const heads = [...table.querySelectorAll("th")].map(({ textContent }) => textContent.trim());
    table.setAttribute("role", "table");
    for (const group of table.querySelectorAll("thead, tbody")) group.setAttribute("role", "rowgroup");
    for (const row of table.rows) {
      row.setAttribute("role", "row");
      for (const [at, cell] of [...row.cells].entries()) {
        cell.setAttribute("role", cell.localName === "th" ? "columnheader" : "cell");
        cell.dataset["head"] = heads[at] ?? "";
      }
    }
  }
}

/** Lets a long name with underscores wrap after each one. */
export function breakNames(): void {
  for (const name of document.querySelectorAll(".menu-content span[data-text*='_']:not(:has(wbr))")) {
    const words = name.textContent.split(/(?<=_)/);
    name.replaceChildren(...words.flatMap((word) => [word, document.createElement("wbr")]));
  }
}
