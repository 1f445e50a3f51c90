/** How rows or events of one sender become claims, declared by a named principal. The latest one of a name holds. */
export interface MappingDeclared {
  readonly name: string;
  /** SHA-256 of the canonical JSON of the mapping, lower-case hex. */
  readonly sha256: string;
  /** The mapping file as it was given, checked. */
  readonly mapping: unknown;
}
