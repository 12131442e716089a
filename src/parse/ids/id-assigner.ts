import { isId } from '../../core/guards/id.js'
import type { IdRequest, IdTarget } from '../../reading/reader.js'
import type { Report } from '../messages/reporter.js'
import { createIdNamespace, type IdNamespace } from './ids.js'
import { normalizeText } from './normalize-text.js'

/** Wishes for ids, granted once all of them are known: what an author wrote comes first. */
export interface IdAssigner {
  /** Blocks and fields, in one namespace. */
  requestId: (request: IdRequest) => void
  /** Options or items, each question in a namespace of its own. */
  requestChoiceIds: (question: IdTarget, requests: IdRequest[], what: 'option' | 'item') => void
  /** Calls `task` when every id is filled in. */
  onIdsAssigned: (task: () => void) => void
  /**
   * Fills in every id. Call it once, at the end. `mayWrite`: nothing else is to be fixed, so what an id is derived from
   * stays.
   */
  assignIds: (mayWrite: boolean) => void
}

/**
 * @param ids ids of an earlier version of the file: of a block or field by its text, of a choice by `<id of its
 * question>/<text>`.
 */
export const createIdAssigner = (report: Report, ids: Readonly<Record<string, string>> = {}): IdAssigner => {
  const named: IdRequest[] = []
  const questions: { question: IdTarget; requests: IdRequest[]; what: 'option' | 'item' }[] = []
  const tasks: (() => void)[] = []
  // An editor may have stored the same text in another Unicode form since.
  const locks = new Map(Object.entries(ids).map(([text, id]) => [normalizeText(text), id]))
  const locked = (key: string): string | undefined => {
    const id = locks.get(normalizeText(key))
    return isId(id) ? id : undefined
  }

  return {
    requestId: (request) => named.push(request),
    requestChoiceIds: (question, requests, what) => questions.push({ question, requests, what }),
    onIdsAssigned: (task) => tasks.push(task),
    assignIds: (mayWrite) => {
      grant(named, createIdNamespace(report, 'block or field'), mayWrite, (text) => locked(text))
      for (const { question, requests, what } of questions) {
        grant(requests, createIdNamespace(report, what), mayWrite, (text) => locked(`${question.id}/${text}`))
      }
      for (const task of tasks) task()
    },
  }
}

/** Written ids, then those of the lock, then derived ones, each in the file's order. */
function grant(
  requests: IdRequest[],
  space: IdNamespace,
  mayWrite: boolean,
  locked: (text: string) => string | undefined,
): void {
  const without = (granted: (request: IdRequest) => string | null | undefined | false) => (request: IdRequest) => {
    const id = granted(request)
    if (id) request.target.id = id
    return !id
  }
  // Of several equal texts the first has the lock's id: the others would be duplicates by no fault of the author's.
  const used = new Set<string>()
  requests
    .filter(
      without(({ explicit }) => explicit && isId(explicit.id) && remember(space.reserve(explicit.id, explicit), used)),
    )
    // What cannot be an id is reported when it is known which ids are taken.
    .filter(without(({ explicit }) => explicit && !isId(explicit.id) && space.reserve(explicit.id, explicit)))
    .filter(
      without(({ text, start, end }) => {
        const id = locked(text)
        return id !== undefined && !used.has(id) ? remember(space.reserve(id, { start, end }), used) : null
      }),
    )
    .filter(
      without(({ write, ...request }) =>
        space.derive({ ...request, ...(mayWrite && write && !request.explicit && { write }) }),
      ),
    )
}

function remember(id: string | null, used: Set<string>): string | null {
  if (id !== null) used.add(id)
  return id
}
