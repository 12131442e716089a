import { expect, it } from 'vitest'
import { namesImported } from '../../scripts/import-once.js'

it('finds what files import from a package, without types and without what comes from elsewhere', () => {
  const sources = [
    "import { type ReactNode, useId } from 'react'\nimport { flushSync } " +
      "from 'react-dom'\nimport type { FC } from 'react'\n",
    "import {\n  Fragment as Group,\n  useId,\n  useRef,\n} from 'react'\nimport { heading } from './heading.js'\n",
  ]
  expect(namesImported(sources, 'react')).toEqual(['Fragment', 'useId', 'useRef'])
  expect(namesImported(sources, 'react-dom')).toEqual(['flushSync'])
})
