/**
 * Spread on every native control. A page may be one large form (LMS pages are), and an answer belongs to the phase, not
 * to that form: a `form` attribute that names no form keeps a control out of its data, its reset, its validation and
 * its submission by Enter.
 */
export const noFormOwner = { form: '' } as const
