import { useEffect, useReducer } from 'react'
import type { PhaseFile } from './phase-file.js'

interface State {
  files: PhaseFile[]
  /** Text changed in the page and not in the file, by the file's name. */
  edits: Record<string, string>
}

type Action =
  | { is: 'edited'; name: string; text: string }
  | { is: 'reverted'; name: string }
  | { is: 'saved'; file: PhaseFile }

function reduce({ files, edits }: State, action: Action): State {
  if (action.is === 'edited') return { files, edits: { ...edits, [action.name]: action.text } }
  const name = action.is === 'saved' ? action.file.name : action.name
  // What was saved wins over what was tried out in the page.
  const { [name]: _, ...others } = edits
  return {
    files: action.is === 'saved' ? files.map((file) => (file.name === name ? action.file : file)) : files,
    edits: others,
  }
}

/** The phase files as they are on disk, and what is being tried out on them in the page. */
export function usePhaseFiles(initial: PhaseFile[]) {
  const [state, dispatch] = useReducer(reduce, { files: initial, edits: {} })
  useEffect(() => {
    // Vite finds these words as they are written: `const { hot } = import.meta` would stay empty.
    const hot = import.meta.hot
    if (!hot) return
    const saved = (file: PhaseFile) => dispatch({ is: 'saved', file })
    hot.on('phasekit:file', saved)
    return () => hot.off('phasekit:file', saved)
  }, [])
  return {
    ...state,
    edit: (name: string, text: string) => dispatch({ is: 'edited', name, text }),
    revert: (name: string) => dispatch({ is: 'reverted', name }),
  }
}
