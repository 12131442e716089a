import { baseBlockParams } from '../../core/spec/params.js'
import { collectContent, defineReader } from '../../reading/reader.js'
import type { InformationSpec } from './spec.js'

/** The card's icon and text. */
export const informationReader = /* @__PURE__ */ defineReader<InformationSpec>()(
  { ...baseBlockParams, icon: 'icon' },
  ({ params, parts }) => ({
    icon: params.icon ?? 'info-circle',
    content: collectContent(parts),
  }),
)
