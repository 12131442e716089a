/** After a title or a label: a sign, not a colour. The name or the state of the control says it to screen readers. */
export function RequiredMark() {
  return (
    <span className="pk-required-mark" aria-hidden="true">
      {'\u00a0*'}
    </span>
  )
}
