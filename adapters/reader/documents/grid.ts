// Rows of cells as text: a line a row, cells two spaces apart, as every document reader writes them.

/** Empty cells are left out, empty rows too. */
export function gridToText(grid: readonly (readonly string[])[]): string {
  return grid
    .map((row) => row.filter((cell) => cell !== "").join("  "))
    .filter((line) => line !== "")
    .join("\n");
}
