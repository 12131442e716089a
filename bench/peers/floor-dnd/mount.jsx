import { RankList } from '../../shared/rank-dnd.jsx'
import { floor } from '../floor/floor.jsx'

export { prepare } from '../floor/floor.jsx'
export const mount = floor(RankList)
