/** A message in plain words, where what stands between backticks is code: "Write `selection`." */
export function CodeWords({ text }: { text: string }) {
  return text.split(/`([^`]+)`/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text
      <code key={at} className="pk-code" dir="ltr">
        {part}
      </code>
    ),
  )
}
