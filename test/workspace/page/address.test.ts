import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '#src/workspace/page/address.ts';

test('person, place and thread survive in the address', () => {
  const address = { person: 'U1', place: 'C2', thread: '1763755200.000100' };

  expect(readAddress(writeAddress(address))).toEqual(address);
  expect(readAddress(writeAddress({ person: 'U1', place: 'home', thread: '' }))).toEqual({
    person: 'U1',
    place: 'home',
    thread: '',
  });
});

test('an empty address leaves the choice to the workspace', () => {
  expect(readAddress('')).toEqual({ person: '', place: '', thread: '' });
});
