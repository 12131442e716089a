import { blockBase } from '../params.js'
import { contentOf, readerOf } from '../reader.js'

/** The card's icon and text. */
export const informationReader = /* @__PURE__ */ readerOf<'information'>()(
  { ...blockBase, icon: 'icon' },
  ({ params, parts }) => ({
    icon: params.icon ?? 'info-circle',
    content: contentOf(parts),
  }),
)
