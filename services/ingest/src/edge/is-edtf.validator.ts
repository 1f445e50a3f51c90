import { edtfBounds } from '@entente/domain';
import { ValidateBy } from 'class-validator';

/** An EDTF date of levels 0 to 2 that exists. */
export function IsEdtf(): PropertyDecorator {
  return ValidateBy({
    name: 'isEdtf',
    validator: {
      validate: (value) => typeof value === 'string' && edtfBounds(value) !== null,
      defaultMessage: () => '$property must be an EDTF date, e.g. "2020-12", "2020-12-22", "2024?" or "2021/2023"',
    },
  });
}

/** A day or an instant that exists: what relative dates can be counted from. */
export function IsPublicationDate(): PropertyDecorator {
  return ValidateBy({
    name: 'isPublicationDate',
    validator: {
      validate: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(T.*)?$/.test(value) && edtfBounds(value) !== null,
      defaultMessage: () => '$property must be a day or an instant, e.g. "2026-01-08" or "2026-01-08T10:00:00Z"',
    },
  });
}
