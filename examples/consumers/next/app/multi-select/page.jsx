import { MultiSelect } from 'phasekit'

export default function Page() {
  return <MultiSelect title="Fruit" options={[{ id: 'pear', text: 'Pear' }]} />
}
