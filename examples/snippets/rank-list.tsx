import { RankList } from 'phasekit'

const items = [
  { id: 'rain', text: 'Rain and wind' },
  { id: 'battery', text: 'A battery that dies' },
]

export function Risks({ save }: { save: (order: string[] | null) => void }) {
  return <RankList title="What could spoil it?" items={items} onValueCommitted={save} />
}
