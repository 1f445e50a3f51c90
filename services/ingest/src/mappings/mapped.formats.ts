import { CsvFormat, NdjsonFormat } from './mapped.format.js';
import { MappingTable } from './mapping.table.js';

/** Files that are read with a mapping, with what their import needs. */
export const MAPPED_FORMATS = [
  { format: CsvFormat, providers: [MappingTable] },
  { format: NdjsonFormat, providers: [] },
] as const;
