import { hydrateRoot } from 'react-dom/client'
import { phaseElement, read } from './phases.js'

const root = document.querySelector('#phasekit-root') as HTMLElement
// Data in an attribute: a page under this policy has no inline script to put it into.
const source = root.dataset.source ?? ''
document.addEventListener('hydrate', () => {
  hydrateRoot(root, phaseElement(read(source), true), {
    onRecoverableError: (error) => console.error(`recovered: ${String(error)}`),
  })
})
