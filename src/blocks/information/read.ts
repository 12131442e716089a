import { contentOf, type Reader } from '../reader.js'

export interface InformationParams {
  icon?: string
}

/** The card's icon and text. */
export const readInformation: Reader<'information', InformationParams> = ({ params, parts }) => ({
  icon: params.icon ?? 'info-circle',
  content: contentOf(parts),
})
