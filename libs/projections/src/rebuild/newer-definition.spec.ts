import { expect, it } from '@jest/globals';
import { isNewerDefinition } from './newer-definition.js';

it.each([
  ['3', '2', true],
  ['10', '9', true],
  ['1', '0', true],
  ['2', '2', false],
  ['2', '3', false],
  ['9', '10', false],
  ['3', 'two', false],
  ['two', '1', false],
  ['2.1', '2', false],
])('definition %s is newer than %s: %p', (definition, than, newer) => {
  expect(isNewerDefinition(definition, than)).toBe(newer);
});
