import { Injectable } from '@nestjs/common';
import { BadRowTable } from '../quarantine/bad-row.table.js';
import { RegisterReleaseTable } from './register-release.table.js';
import { RegisterRowTable } from './register-row.table.js';
import { RegisterSlotTable } from './register-slot.table.js';

/** The tables of this slice, together. */
@Injectable()
export class RegisterTables {
  constructor(
    readonly releases: RegisterReleaseTable,
    readonly rows: RegisterRowTable,
    readonly slots: RegisterSlotTable,
    readonly badRows: BadRowTable,
  ) {}
}
