declare module '*.md?raw' {
  const source: string
  export default source
}

declare module '*.txt?raw' {
  const text: string
  export default text
}
