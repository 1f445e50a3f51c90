/** How many items a list has, over all its pages. @param ask answers a path with a page */
export async function countItems(ask: (path: string) => Promise<Response>, path: string): Promise<number> {
  let found = 0;
  let cursor: string | null = null;
  do {
    const response: Response = await ask(`${path}?limit=200${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const page = (await response.json()) as { items: unknown[]; next: string | null };
    found += page.items.length;
    cursor = page.next;
  } while (cursor !== null);
  return found;
}
