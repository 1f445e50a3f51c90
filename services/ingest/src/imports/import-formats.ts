import { Inject, Injectable } from '@nestjs/common';
import { IMPORT_FORMATS, type ImportFormat } from './import-format.js';
import { ImportRefusedError } from './import.errors.js';

/** The formats of this service by name. */
@Injectable()
export class ImportFormats {
  private readonly byName: ReadonlyMap<string, ImportFormat>;

  constructor(@Inject(IMPORT_FORMATS) formats: readonly ImportFormat[]) {
    this.byName = new Map(formats.map((format) => [format.connector.format, format]));
  }

  /** @throws ImportRefusedError that names those there are */
  named(name: string): ImportFormat {
    const format = this.byName.get(name);
    if (format === undefined) {
      const names = [...this.byName.keys()].join(', ');
      throw new ImportRefusedError(`"${name.slice(0, 80)}" is not a format this service imports. Take one of: ${names}.`, [{ pointer: '/format', detail: `must be one of: ${names}` }]);
    }
    return format;
  }
}
