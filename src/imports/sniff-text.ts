export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How a file's bytes are to be read, and how many bytes of byte order mark to skip. */
export interface Sniffed {
  encoding: Encoding;
  skip: number;
}

/**
 * A byte order mark decides; then zero bytes in every second place mean UTF-16; then whatever is valid UTF-8 is UTF-8;
 * the rest is Windows-1252, in which no byte is invalid.
 */
export function sniffEncoding(bytes: Uint8Array): Sniffed {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', skip: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', skip: 2 };

  const zeros = zerosByParity(bytes.subarray(0, 4096));
  if (zeros.odd > 0.3) return { encoding: 'utf-16le', skip: 0 };
  if (zeros.even > 0.3) return { encoding: 'utf-16be', skip: 0 };

  return { encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252', skip: 0 };
}

/** The file's text in pieces of about `size` bytes, cut between characters. */
export function* decodePieces(bytes: Uint8Array, sniffed: Sniffed, size = 1 << 18): Generator<string> {
  const decoder = new TextDecoder(sniffed.encoding);
  for (let at = sniffed.skip; at < bytes.length; at += size) {
    const piece = decoder.decode(bytes.subarray(at, at + size), { stream: at + size < bytes.length });
    yield sniffed.encoding === 'windows-1252' ? piece.replace(/[\u0080-\u009f]/g, windowsSign) : piece;
  }
}

// Node 20 decodes Windows-1252 as if it were Latin-1, so that "€" would arrive as a control character.
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windowsSign(control: string): string {
  return WINDOWS_SIGNS[control.charCodeAt(0) - 0x80] ?? control;
}

/** True for a workbook (a zip or an old Office file) that somebody took for a CSV file. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
  const oldOffice = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
  return zip || oldOffice;
}

function zerosByParity(bytes: Uint8Array): { even: number; odd: number } {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const half = Math.max(1, bytes.length / 2);
  return { even: even / half, odd: odd / half };
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += 1 << 20) {
      decoder.decode(bytes.subarray(at, at + (1 << 20)), { stream: at + (1 << 20) < bytes.length });
    }
    return true;
  } catch {
    return false;
  }
}
