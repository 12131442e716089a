import { isId } from '../../core/guards/id.js'
import type { IdRequest, IdTarget } from '../../reading/reader.js'
import type { Report } from '../messages/reporter.js'
import { createIdNamespace, type IdNamespace } from './ids.js'
import { normalizeText } from './normalize-text.js'

/** Collects id requests and assigns all ids at the end, so that written ids take precedence. */
export interface IdAssigner {
  /** Requests an id for a block or field. They share one namespace. */
  requestId: (request: IdRequest) => void
  /** Requests ids for options or items. Each question has its own namespace. */
  requestChoiceIds: (question: IdTarget, requests: IdRequest[], what: 'option' | 'item') => void
  /** Calls `task` when all ids are assigned. */
  onIdsAssigned: (task: () => void) => void
  /**
   * Assigns all ids. Call it once, at the end. `mayWrite` allows fixes that write derived ids; pass false while other
   * fixes may change the texts they derive from.
   */
  assignIds: (mayWrite: boolean) => void
}

/**
 * @param ids ids from an earlier version of the file: a block or field by its text, a choice by `<id of its
 * question>/<text>`
 */
export function createIdAssigner(report: Report, ids: Readonly<Record<string, string>> = {}): IdAssigner {
  const named: IdRequest[] = []
  const questions: { question: IdTarget; requests: IdRequest[]; what: 'option' | 'item' }[] = []
  const tasks: (() => void)[] = []
  // An editor may have saved the text in another Unicode normalization form.
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

/** Assigns written ids first, then ids from the earlier version, then derived ids, each in source order. */
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
  // The first of equal texts gets the earlier id; reusing it would report duplicates that are not the author's fault.
  const used = new Set<string>()
  requests
    .filter(
      without(({ explicit }) => explicit && isId(explicit.id) && remember(space.reserve(explicit.id, explicit), used)),
    )
    // Invalid ids are reported once all taken ids are known.
    .filter(without(({ explicit }) => explicit && !isId(explicit.id) && space.reserve(explicit.id, explicit)))
    .filter(
      without(({ text, start, end }) => {
        const id = locked(text)
        return id !== undefined && !used.has(id) ? remember(space.reserve(id, { start, end }), used) : null
      }),
    )
    .filter(
      without(({ writeId, ...request }) =>
        space.derive({ ...request, ...(mayWrite && writeId && !request.explicit && { writeId }) }),
      ),
    )
}

function remember(id: string | null, used: Set<string>): string | null {
  if (id !== null) used.add(id)
  return id
}
