/**
 * An event in the binary mode as its structured form: attributes from headers that begin with `ce-`, data from the body.
 * @param headers all of them, names in lower case
 * @param data the body; JSON already read where the content type says so, else bytes
 */
export function structuredOf(headers: Readonly<Record<string, string>>, data: unknown): Record<string, unknown> {
  const attributes = Object.entries(headers).flatMap(([name, value]) => (name.startsWith('ce-') ? [[name.slice(3), headerValue(value)] as const] : []));
  const contentType = headers['content-type'];
  return { ...Object.fromEntries(attributes), ...(contentType === undefined ? {} : { datacontenttype: contentType }), ...dataMember(data, contentType) };
}

function dataMember(data: unknown, contentType = ''): Record<string, unknown> {
  if (data === undefined) return {};
  if (!(data instanceof Uint8Array)) return { data };
  if (data.length === 0) return {};
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return /^text\//i.test(contentType) ? { data: bytes.toString('utf8') } : { data_base64: bytes.toString('base64') };
}

/** Values are percent-encoded UTF-8 where they hold more than printable ASCII; quotes around them are taken off. */
function headerValue(value: string): string {
  const bare = /^"(.*)"$/s.exec(value)?.[1]?.replace(/\\(.)/gs, '$1') ?? value;
  try {
    return decodeURIComponent(bare.replace(/%(?![0-9A-Fa-f]{2})/g, '%25'));
  } catch {
    return bare;
  }
}
