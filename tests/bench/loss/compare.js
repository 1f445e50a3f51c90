/**
 * What a consumer was given against what the table holds.
 * @returns lost: in the table, never delivered; doubled: delivered again; reordered: delivered after a later one
 */
export function compare(table, delivered) {
  const place = new Map(table.map((id, index) => [id, index]));
  const seen = new Set();
  let doubled = 0;
  let reordered = 0;
  let foreign = 0;
  let highest = -1;
  for (const id of delivered) {
    const index = place.get(id);
    if (index === undefined) foreign += 1;
    else if (seen.has(id)) doubled += 1;
    else {
      if (index < highest) reordered += 1;
      highest = Math.max(highest, index);
      seen.add(id);
    }
  }
  return { lost: table.length - seen.size, doubled, reordered, foreign };
}
