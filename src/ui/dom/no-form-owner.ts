/**
 * Spread on every native control. The whole page may be one form, as in many LMSs, but answers belong to the phase. A
 * `form` attribute that matches no form excludes a control from that form's data, reset, validation and implicit
 * submission.
 */
export const noFormOwner = { form: '' } as const
