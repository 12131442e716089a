import { blockBase } from '../../core/spec/params.js'
import { contentOf, readerOf } from '../../reading/reader.js'
import type { InformationSpec } from './spec.js'

/** The card's icon and text. */
export const informationReader = /* @__PURE__ */ readerOf<InformationSpec>()(
  { ...blockBase, icon: 'icon' },
  ({ params, parts }) => ({
    icon: params.icon ?? 'info-circle',
    content: contentOf(parts),
  }),
)
