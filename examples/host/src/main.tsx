import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.js'
import { AppBoundary, Failure } from './AppBoundary.js'
import type { PhaseFiles } from './phase-file.js'
import 'phasekit/styles.css'
import './styles/index.css'

async function loadPhases(): Promise<PhaseFiles> {
  const response = await fetch('/phase-files.json')
  if (!response.ok) throw new Error(`The demo's server answered ${response.status}.`)
  return response.json()
}

const root = createRoot(document.getElementById('root') as HTMLElement)

loadPhases().then(
  (phases) =>
    root.render(
      <StrictMode>
        <AppBoundary>
          <App {...phases} />
        </AppBoundary>
      </StrictMode>,
    ),
  () => root.render(<Failure message="The phases could not be loaded. Is the demo still running in the terminal?" />),
)
