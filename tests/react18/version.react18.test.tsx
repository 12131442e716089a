import { version } from 'react'
import { version as domVersion } from 'react-dom'
import { version as serverVersion } from 'react-dom/server'
import { expect, test } from 'vitest'

test('this room has the oldest React that phasekit supports', () => {
  expect([version, domVersion, serverVersion]).toEqual(['18.2.0', '18.2.0', '18.2.0'])
})
