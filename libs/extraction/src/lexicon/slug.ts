const CORPORATE = /(?:[ ,-]+(?:ltd|limited|inc|incorporated|corp|corporation|plc|llc|gmbh|ag|sa|s\.a|spa|s\.p\.a|ab|oy|oyj|asa|as|nv|bv|co|company|pte|pty|pvt|sdn bhd|jsc|pjsc|kg|srl|s\.r\.o|a\.s|kk))+\.?$/i;

/** `Elbit Systems Ltd` → `elbit-systems`: lower case, no accents, no legal form. */
export function slug(name: string): string {
  const bare = name.replace(CORPORATE, '');
  return (bare === '' ? name : bare)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıİ]/g, 'i')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
