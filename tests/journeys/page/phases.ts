/** The phases that the journeys answer: read in the page, and again by the server. */
export const tea = `---
title: Tea
id: tea
---

## Your cup

{type: selection, id: cup, required: true}

- Green {#green}
- Black {#black}

## Your day

{type: form, id: day}

**When do you drink it?** {#when}
{type: text}
`

/** What the author has made of it on the server meanwhile. */
export const teaOnServer = tea.replace('{type: text}', '{type: text, required: true}')

export const poll = `---
title: Milk
id: milk-phase
---

## With milk?

{type: poll, id: milk}

- Yes {#yes}
- No {#no}

## Why?

{type: form, id: reasons}

**Your reason** {#reason}
{type: text}
`

const part = (number: number, next: number) => `---
title: Part ${number}
id: part-${number}
---

## Notes

{type: form, id: notes}

**What did you see?** {#seen}
{type: text}

{type: navigation, ${next > number ? 'next' : 'previous'}: "Part ${next}", ${next > number ? 'next' : 'previous'}Id: part-${next}}
`
export const parts = [part(1, 2), part(2, 1)]
