import { baseBlockParams } from '../../core/spec/params.js'
import { collectContent, defineReader } from '../../reading/reader.js'
import type { InformationSpec } from './spec.js'

/** Reads the icon and the text of the card. */
export const informationReader = /* @__PURE__ */ defineReader<InformationSpec>()(
  { ...baseBlockParams, icon: 'icon' },
  ({ params, parts }) => ({
    icon: params.icon ?? 'info-circle',
    content: collectContent(parts),
  }),
)
