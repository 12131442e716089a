const ID = /^[a-z][a-z0-9_-]{0,63}$/

/**
 * Whether `value` is a valid id of a phase, block, field, option or item: `[a-z][a-z0-9_-]{0,63}`. Such ids are also
 * valid in SCORM 1.2, SCORM 2004 and xAPI.
 *
 * @param value anything
 */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value)
}
