interface WebCrypto {
  randomUUID?(): string
  getRandomValues(array: Uint8Array): Uint8Array
}

/** Random UUID (version 4). `crypto.randomUUID` is missing on pages that are not served over HTTPS. */
export function uuid(): string {
  const { crypto } = globalThis as { crypto?: WebCrypto }
  if (crypto?.randomUUID) return crypto.randomUUID()
  const bytes = new Uint8Array(16)
  if (crypto) crypto.getRandomValues(bytes)
  else for (let i = 0; i < 16; i++) bytes[i] = Math.floor(Math.random() * 256)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
