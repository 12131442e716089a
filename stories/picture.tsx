import type { Decorator } from '@storybook/react-vite'
import { UiContext } from '../src/ui/ui-context.js'

const DRAWING = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="240"><rect width="720" height="240" ' +
    'fill="#dbe7f3"/><path d="M0 120Q90 10 180 120T360 120T540 120T720 120" ' +
    'fill="none" stroke="#24507f" stroke-width="4"/></svg>',
)}`

/** A host decides what an author's addresses mean: here the one picture there is. */
export const withPicture: Decorator = (Story) => (
  <UiContext.Provider value={{ resolveUrl: (url, { kind }) => (kind === 'image' ? DRAWING : url) }}>
    <Story />
  </UiContext.Provider>
)
