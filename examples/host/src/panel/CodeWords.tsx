/** A message of the parser, in which code stands between backticks: "Write `selection`." */
export function CodeWords({ text }: { text: string }) {
  return text.split(/`([^`]+)`/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text
      <code key={at} className="code-words" dir="ltr">
        {part}
      </code>
    ),
  )
}
