const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0')

/** The finalizer of MurmurHash3, which is in the public domain. */
function mix(lane: number): number {
  let h = lane ^ (lane >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/**
 * Hashes text to 64 bits as 16 hexadecimal digits: two FNV-1a lanes over UTF-16 code units, identical in every engine.
 * Detects changes; not secure against forgery.
 */
export function hashText(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b)
    b ^= b >>> 15
  }
  return hex(mix(a ^ text.length)) + hex(mix(b ^ a))
}
