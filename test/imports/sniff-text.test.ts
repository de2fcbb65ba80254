import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDelimiter } from '#src/imports/find-delimiter.ts';
import { decodePieces, sniffEncoding } from '#src/imports/sniff-text.ts';

const text = 'Kundennummer;Firma\r\n10001;Müller & Söhne\r\n';

function decode(bytes: Uint8Array): string {
  return [...decodePieces(bytes, sniffEncoding(bytes), 7)].join('');
}

test('Müller reads the same from every encoding an office writes', () => {
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');

  expect(decode(Buffer.from(text, 'utf8'))).toBe(text);
  expect(decode(Buffer.from(`\uFEFF${text}`, 'utf8'))).toBe(text);
  expect(decode(Buffer.from(text, 'latin1'))).toBe(text);
  expect(decode(utf16)).toBe(text);
  expect(decode(Buffer.from(utf16).swap16())).toBe(text);
  expect(decode(Buffer.from([0x80, 0x20, 0x96]))).toBe('€ –');
});

test('the delimiter is what splits every line alike', () => {
  expect(findDelimiter('a;b;c\n1,5;2,5;3,5\n4;5;6\n')).toBe(';');
  expect(findDelimiter('a,b,c\n"x;y;z",2,3\n')).toBe(',');
  expect(findDelimiter('a\tb\n1\t2\n')).toBe('\t');
  expect(findDelimiter('Export of 3 May, by Anna, final\n\na;b;c;d\n1;2;3;4\n5;6;7;8\n')).toBe(';');
});

test('no bytes are unreadable', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(typeof decode(bytes)).toBe('string');
    }),
  );
});
