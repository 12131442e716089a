/**
 * Asterisk after a title or label: a character, not only a color. Screen readers get it from the control's name or
 * state.
 */
export function RequiredMark() {
  return (
    <span className="pk-required-mark" aria-hidden="true">
      {'\u00a0*'}
    </span>
  )
}
