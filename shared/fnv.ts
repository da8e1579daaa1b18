// FNV-1a, a short hash of texts: stable from one run to the next, never for secrets.

/** The hash of a text's UTF-16 code units, as an unsigned 32-bit number. */
export function fnv(text: string): number {
  let value = 0x81_1c_9d_c5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01_00_01_93);
  }
  return value >>> 0;
}
